// Made by scripts/oscal_shapes.py from NIST's schema 1.2.3; not to be changed by hand.
extension ShapeTable {
    static let ap = #"""
        ap:assessment-plan uuid!=uuid metadata!=metadata:metadata
          import-ssp!=assessment-common:import-ssp
          local-definitions=ap:assessment-plan/local-definitions
          terms-and-conditions=ap:assessment-plan/terms-and-conditions
          reviewed-controls!=assessment-common:reviewed-controls
          assessment-subjects=[assessment-common:assessment-subject]
          assessment-assets=assessment-common:assessment-assets tasks=[assessment-common:task]
          back-matter=metadata:back-matter
        ap:assessment-plan/local-definitions components=[implementation-common:system-component]
          inventory-items=[implementation-common:inventory-item]
          users=[implementation-common:system-user]
          objectives-and-methods=[assessment-common:local-objective]
          activities=[assessment-common:activity] remarks=prose
        ap:assessment-plan/terms-and-conditions parts=[assessment-common:assessment-part]
        """#
}
