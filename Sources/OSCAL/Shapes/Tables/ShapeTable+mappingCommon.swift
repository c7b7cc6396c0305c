// Made by scripts/oscal_shapes.py from NIST's schema 1.2.3; not to be changed by hand.
extension ShapeTable {
    static let mappingCommon = #"""
        mapping-common:confidence-score category=text percentage=decimal |-percentage |-category
        mapping-common:coverage generation-method=text target-coverage!=decimal
        mapping-common:gap-summary uuid!=uuid
          unmapped-controls!=[control-common:select-control-by-id]
        mapping-common:map uuid!=uuid ns=uri
          matching-rationale=text(syntactic,semantic,functional) relationship!=token
          sources!=[mapping-common:mapping-item] targets!=[mapping-common:mapping-item]
          qualifiers=[mapping-common:qualifier-item]
          confidence-score=mapping-common:confidence-score coverage=mapping-common:coverage
          props=[metadata:property] links=[metadata:link] remarks=prose
        mapping-common:mapping uuid!=uuid method=text(human,automation,hybrid)
          matching-rationale=text(syntactic,semantic,functional)
          status=text(complete,not-complete,draft,deprecated,superseded)
          source-resource!=mapping-common:mapping-resource-reference
          target-resource!=mapping-common:mapping-resource-reference maps!=[mapping-common:map]
          props=[metadata:property] links=[metadata:link] remarks=prose mapping-description=prose
          source-gap-summary=mapping-common:gap-summary
          target-gap-summary=mapping-common:gap-summary
          confidence-score=mapping-common:confidence-score coverage=mapping-common:coverage
        mapping-common:mapping-item type!=token(control,statement) id-ref!=text
          props=[metadata:property] links=[metadata:link] remarks=prose
        mapping-common:mapping-provenance method!=text(human,automation,hybrid)
          matching-rationale!=text(syntactic,semantic,functional)
          status!=text(complete,not-complete,draft,deprecated,superseded)
          confidence-score=mapping-common:confidence-score coverage=mapping-common:coverage
          mapping-description!=prose responsible-parties=[metadata:responsible-party]
          props=[metadata:property] links=[metadata:link] remarks=prose
        mapping-common:mapping-resource-reference ns=uri type!=token href!=reference
          props=[metadata:property] links=[metadata:link] remarks=prose
        mapping-common:qualifier-item subject!=text(source,target,both)
          predicate!=text(has-requirement,has-incompatibility)
          category!=text(restricted,addressable,blocked) description!=prose remarks=prose
        """#
}
