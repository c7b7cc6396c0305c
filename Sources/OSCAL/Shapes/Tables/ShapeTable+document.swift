// Made by scripts/oscal_shapes.py from NIST's schema 1.2.3; not to be changed by hand.
extension ShapeTable {
    static let document = #"""
        document catalog=catalog:catalog mapping-collection=mapping:mapping-collection
          profile=profile:profile component-definition=component-definition:component-definition
          system-security-plan=ssp:system-security-plan assessment-plan=ap:assessment-plan
          assessment-results=ar:assessment-results
          plan-of-action-and-milestones=poam:plan-of-action-and-milestones
        """#
}
