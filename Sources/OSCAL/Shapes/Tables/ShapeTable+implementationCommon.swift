// Made by scripts/oscal_shapes.py from NIST's schema 1.2.3; not to be changed by hand.
extension ShapeTable {
    static let implementationCommon = #"""
        implementation-common:authorized-privilege title!=line description=prose
          functions-performed!=[text]
        implementation-common:implementation-status state!=token remarks=prose
        implementation-common:inventory-item uuid!=uuid description!=prose
          props=[metadata:property] links=[metadata:link]
          responsible-parties=[metadata:responsible-party]
          implemented-components=[implementation-common:inventory-item/implemented-components]
          remarks=prose
        implementation-common:inventory-item/implemented-components component-uuid!=uuid
          props=[metadata:property] links=[metadata:link]
          responsible-parties=[metadata:responsible-party] remarks=prose
        implementation-common:port-range start=natural end=natural transport=token(TCP,UDP)
          remarks=prose
        implementation-common:protocol uuid=uuid name=text title=line
          port-ranges=[implementation-common:port-range]
        implementation-common:set-parameter param-id!=token values!=[text] remarks=prose
        implementation-common:system-component uuid!=uuid type!=text title!=line
          description!=prose purpose=line props=[metadata:property] links=[metadata:link]
          status!=implementation-common:system-component/status
          responsible-roles=[metadata:responsible-role] protocols=[implementation-common:protocol]
          remarks=prose
        implementation-common:system-component/status
          state!=token(under-development,operational,disposition,other) remarks=prose
        implementation-common:system-id identifier-type=uri id!=text
        implementation-common:system-user uuid!=uuid title=line short-name=text description=prose
          props=[metadata:property] links=[metadata:link] role-ids=[token]
          authorized-privileges=[implementation-common:authorized-privilege] remarks=prose
        """#
}
