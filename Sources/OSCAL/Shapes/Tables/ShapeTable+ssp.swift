// Made by scripts/oscal_shapes.py from NIST's schema 1.2.3; not to be changed by hand.
extension ShapeTable {
    static let ssp = #"""
        ssp:authorization-boundary description!=prose props=[metadata:property]
          links=[metadata:link] diagrams=[ssp:diagram] remarks=prose
        ssp:by-component component-uuid!=uuid uuid!=uuid description!=prose
          props=[metadata:property] links=[metadata:link]
          set-parameters=[implementation-common:set-parameter]
          implementation-status=implementation-common:implementation-status
          export=ssp:by-component/export inherited=[ssp:by-component/inherited]
          satisfied=[ssp:by-component/satisfied] responsible-roles=[metadata:responsible-role]
          remarks=prose
        ssp:by-component/export description=prose props=[metadata:property] links=[metadata:link]
          provided=[ssp:by-component/export/provided]
          responsibilities=[ssp:by-component/export/responsibilities] remarks=prose
        ssp:by-component/export/provided uuid!=uuid description!=prose props=[metadata:property]
          links=[metadata:link] responsible-roles=[metadata:responsible-role] remarks=prose
        ssp:by-component/export/responsibilities uuid!=uuid provided-uuid=uuid description!=prose
          props=[metadata:property] links=[metadata:link]
          responsible-roles=[metadata:responsible-role] remarks=prose
        ssp:by-component/inherited uuid!=uuid provided-uuid=uuid description!=prose
          props=[metadata:property] links=[metadata:link]
          responsible-roles=[metadata:responsible-role]
        ssp:by-component/satisfied uuid!=uuid responsibility-uuid=uuid description!=prose
          props=[metadata:property] links=[metadata:link]
          responsible-roles=[metadata:responsible-role] remarks=prose
        ssp:control-implementation description!=prose
          set-parameters=[implementation-common:set-parameter]
          implemented-requirements!=[ssp:implemented-requirement]
        ssp:data-flow description!=prose props=[metadata:property] links=[metadata:link]
          diagrams=[ssp:diagram] remarks=prose
        ssp:diagram uuid!=uuid description=prose props=[metadata:property] links=[metadata:link]
          caption=line remarks=prose
        ssp:impact props=[metadata:property] links=[metadata:link] base!=text selected=text
          adjustment-justification=prose
        ssp:implemented-requirement uuid!=uuid control-id!=token props=[metadata:property]
          links=[metadata:link] set-parameters=[implementation-common:set-parameter]
          responsible-roles=[metadata:responsible-role] statements=[ssp:statement]
          by-components=[ssp:by-component] remarks=prose
        ssp:import-profile href!=reference remarks=prose
        ssp:network-architecture description!=prose props=[metadata:property]
          links=[metadata:link] diagrams=[ssp:diagram] remarks=prose
        ssp:security-impact-level security-objective-confidentiality!=text
          security-objective-integrity!=text security-objective-availability!=text
        ssp:statement statement-id!=token uuid!=uuid props=[metadata:property]
          links=[metadata:link] responsible-roles=[metadata:responsible-role]
          by-components=[ssp:by-component] remarks=prose
        ssp:status
          state!=text(operational,under-development,under-major-modification,disposition,other)
          remarks=prose
        ssp:system-characteristics system-ids!=[implementation-common:system-id] system-name!=text
          system-name-short=text description!=prose props=[metadata:property]
          links=[metadata:link] date-authorized=date security-sensitivity-level=text
          system-information!=ssp:system-information
          security-impact-level=ssp:security-impact-level status!=ssp:status
          authorization-boundary!=ssp:authorization-boundary
          network-architecture=ssp:network-architecture data-flow=ssp:data-flow
          responsible-parties=[metadata:responsible-party] remarks=prose
        ssp:system-implementation props=[metadata:property] links=[metadata:link]
          leveraged-authorizations=[ssp:system-implementation/leveraged-authorizations]
          users=[implementation-common:system-user]
          components!=[implementation-common:system-component]
          inventory-items=[implementation-common:inventory-item] remarks=prose
        ssp:system-implementation/leveraged-authorizations uuid!=uuid title!=line
          props=[metadata:property] links=[metadata:link] party-uuid!=uuid date-authorized!=date
          remarks=prose
        ssp:system-information props=[metadata:property] links=[metadata:link]
          information-types!=[ssp:system-information/information-types]
        ssp:system-information/information-types uuid=uuid title!=line description!=prose
          categorizations=[ssp:system-information/information-types/categorizations]
          props=[metadata:property] links=[metadata:link] confidentiality-impact=ssp:impact
          integrity-impact=ssp:impact availability-impact=ssp:impact
        ssp:system-information/information-types/categorizations system!=uri
          information-type-ids=[text]
        ssp:system-security-plan uuid!=uuid metadata!=metadata:metadata
          import-profile!=ssp:import-profile system-characteristics!=ssp:system-characteristics
          system-implementation!=ssp:system-implementation
          control-implementation!=ssp:control-implementation back-matter=metadata:back-matter
        """#
}
