// Made by scripts/oscal_shapes.py from NIST's schema 1.2.3; not to be changed by hand.
extension ShapeTable {
    static let metadata = #"""
        metadata:action uuid!=uuid date=moment type!=token system!=uri props=[metadata:property]
          links=[metadata:link] responsible-parties=[metadata:responsible-party] remarks=prose
        metadata:address type=token addr-lines=[text] city=text state=text postal-code=text
          country=text
        metadata:back-matter resources=[metadata:back-matter/resources]
        metadata:back-matter/resources uuid!=uuid title=line description=prose
          props=[metadata:property] document-ids=[metadata:document-id]
          citation=metadata:back-matter/resources/citation
          rlinks=[metadata:back-matter/resources/rlinks]
          base64=metadata:back-matter/resources/base64 remarks=prose
        metadata:back-matter/resources/base64 filename=token media-type=text value!=base64
        metadata:back-matter/resources/citation text!=line props=[metadata:property]
          links=[metadata:link]
        metadata:back-matter/resources/rlinks href!=reference media-type=text
          hashes=[metadata:hash]
        metadata:document-id scheme=uri identifier!=text
        metadata:hash algorithm!=text value!=text
        metadata:link href!=reference rel=token media-type=text resource-fragment=text text=line
        metadata:metadata title!=line published=moment last-modified!=moment version!=text
          oscal-version!=text revisions=[metadata:metadata/revisions]
          document-ids=[metadata:document-id] props=[metadata:property] links=[metadata:link]
          roles=[metadata:metadata/roles] locations=[metadata:metadata/locations]
          parties=[metadata:metadata/parties] responsible-parties=[metadata:responsible-party]
          actions=[metadata:action] remarks=prose
        metadata:metadata/locations uuid!=uuid title=line address=metadata:address
          email-addresses=[email] telephone-numbers=[metadata:telephone-number] urls=[uri]
          props=[metadata:property] links=[metadata:link] remarks=prose
        metadata:metadata/parties uuid=uuid type=text(person,organization) name=text
          short-name=text external-ids=[metadata:metadata/parties/external-ids]
          props=[metadata:property] links=[metadata:link] email-addresses=[email]
          telephone-numbers=[metadata:telephone-number] addresses=[metadata:address]
          member-of-organizations=[uuid] remarks=prose location-uuids=[uuid] |-location-uuids
          |-addresses
        metadata:metadata/parties/external-ids scheme!=uri id!=text
        metadata:metadata/revisions title=line published=moment last-modified=moment version!=text
          oscal-version=text props=[metadata:property] links=[metadata:link] remarks=prose
        metadata:metadata/roles id!=token title!=line short-name=text description=prose
          props=[metadata:property] links=[metadata:link] remarks=prose
        metadata:property name!=token uuid=uuid ns=uri value!=text class=token group=token
          remarks=prose
        metadata:responsible-party role-id!=token party-uuids!=[uuid] props=[metadata:property]
          links=[metadata:link] remarks=prose
        metadata:responsible-role role-id!=token props=[metadata:property] links=[metadata:link]
          party-uuids=[uuid] remarks=prose
        metadata:telephone-number type=text number!=text
        """#
}
