// Made by scripts/oscal_shapes.py from NIST's schema 1.2.3; not to be changed by hand.
extension ShapeTable {
    static let catalog = #"""
        catalog:catalog uuid!=uuid metadata!=metadata:metadata params=[control-common:parameter]
          controls=[catalog:control] groups=[catalog:group] back-matter=metadata:back-matter
        catalog:control id!=token class=token title!=line params=[control-common:parameter]
          props=[metadata:property] links=[metadata:link] parts=[control-common:part]
          controls=[catalog:control]
        catalog:group id=token class=token title!=line params=[control-common:parameter]
          props=[metadata:property] links=[metadata:link] parts=[control-common:part]
          groups=[catalog:group] controls=[catalog:control] |-controls |-groups
        """#
}
