// Made by scripts/oscal_shapes.py from NIST's schema 1.2.3; not to be changed by hand.
extension ShapeTable {
    static let ar = #"""
        ar:assessment-results uuid!=uuid metadata!=metadata:metadata import-ap!=ar:import-ap
          local-definitions=ar:assessment-results/local-definitions results!=[ar:result]
          back-matter=metadata:back-matter
        ar:assessment-results/local-definitions
          objectives-and-methods=[assessment-common:local-objective]
          activities=[assessment-common:activity] remarks=prose
        ar:import-ap href!=reference remarks=prose
        ar:result uuid!=uuid title!=line description!=prose start!=moment end=moment
          props=[metadata:property] links=[metadata:link]
          local-definitions=ar:result/local-definitions
          reviewed-controls!=assessment-common:reviewed-controls
          attestations=[ar:result/attestations] assessment-log=ar:result/assessment-log
          observations=[assessment-common:observation] risks=[assessment-common:risk]
          findings=[assessment-common:finding] remarks=prose
        ar:result/assessment-log entries!=[ar:result/assessment-log/entries]
        ar:result/assessment-log/entries uuid!=uuid title=line description=prose start!=moment
          end=moment props=[metadata:property] links=[metadata:link]
          logged-by=[assessment-common:logged-by] related-tasks=[assessment-common:related-task]
          remarks=prose
        ar:result/attestations responsible-parties=[metadata:responsible-party]
          parts!=[assessment-common:assessment-part]
        ar:result/local-definitions components=[implementation-common:system-component]
          inventory-items=[implementation-common:inventory-item]
          users=[implementation-common:system-user]
          assessment-assets=assessment-common:assessment-assets tasks=[assessment-common:task]
        """#
}
