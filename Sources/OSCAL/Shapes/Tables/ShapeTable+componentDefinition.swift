// Made by scripts/oscal_shapes.py from NIST's schema 1.2.3; not to be changed by hand.
extension ShapeTable {
    static let componentDefinition = #"""
        component-definition:capability uuid!=uuid name!=text description!=prose
          props=[metadata:property] links=[metadata:link]
          incorporates-components=[component-definition:incorporates-component]
          control-implementations=[component-definition:control-implementation] remarks=prose
        component-definition:component-definition uuid!=uuid metadata!=metadata:metadata
          import-component-definitions=[component-definition:import-component-definition]
          components=[component-definition:defined-component]
          capabilities=[component-definition:capability] back-matter=metadata:back-matter
        component-definition:control-implementation uuid!=uuid source!=reference
          description!=prose props=[metadata:property] links=[metadata:link]
          set-parameters=[implementation-common:set-parameter]
          implemented-requirements!=[component-definition:implemented-requirement]
        component-definition:defined-component uuid!=uuid type!=text title!=line
          description!=prose purpose=line props=[metadata:property] links=[metadata:link]
          responsible-roles=[metadata:responsible-role] protocols=[implementation-common:protocol]
          control-implementations=[component-definition:control-implementation] remarks=prose
        component-definition:implemented-requirement uuid!=uuid control-id!=token
          description!=prose props=[metadata:property] links=[metadata:link]
          set-parameters=[implementation-common:set-parameter]
          responsible-roles=[metadata:responsible-role]
          statements=[component-definition:statement] remarks=prose
        component-definition:import-component-definition href!=reference remarks=prose
        component-definition:incorporates-component component-uuid!=uuid description!=prose
        component-definition:statement statement-id!=token uuid!=uuid description!=prose
          props=[metadata:property] links=[metadata:link]
          responsible-roles=[metadata:responsible-role] remarks=prose
        """#
}
