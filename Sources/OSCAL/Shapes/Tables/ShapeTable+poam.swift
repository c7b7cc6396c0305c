// Made by scripts/oscal_shapes.py from NIST's schema 1.2.3; not to be changed by hand.
extension ShapeTable {
    static let poam = #"""
        poam:local-definitions components=[implementation-common:system-component]
          inventory-items=[implementation-common:inventory-item]
          assessment-assets=assessment-common:assessment-assets remarks=prose
        poam:plan-of-action-and-milestones uuid!=uuid metadata!=metadata:metadata
          import-ssp=assessment-common:import-ssp system-id=implementation-common:system-id
          local-definitions=poam:local-definitions observations=[assessment-common:observation]
          risks=[assessment-common:risk] findings=[assessment-common:finding]
          poam-items!=[poam:poam-item] back-matter=metadata:back-matter
        poam:poam-item uuid=uuid title!=line description!=prose props=[metadata:property]
          links=[metadata:link] origins=[poam:poam-item/origins]
          related-findings=[poam:poam-item/related-findings]
          related-observations=[assessment-common:related-observation]
          related-risks=[assessment-common:associated-risk] remarks=prose
        poam:poam-item/origins actors!=[assessment-common:origin-actor]
        poam:poam-item/related-findings finding-uuid!=uuid remarks=prose
        """#
}
