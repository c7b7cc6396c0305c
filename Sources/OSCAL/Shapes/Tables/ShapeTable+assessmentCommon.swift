// Made by scripts/oscal_shapes.py from NIST's schema 1.2.3; not to be changed by hand.
extension ShapeTable {
    static let assessmentCommon = #"""
        assessment-common:activity uuid!=uuid title=line description!=prose
          props=[metadata:property] links=[metadata:link] steps=[assessment-common:activity/steps]
          related-controls=assessment-common:reviewed-controls
          responsible-roles=[metadata:responsible-role] remarks=prose
        assessment-common:activity/steps uuid!=uuid title=line description!=prose
          props=[metadata:property] links=[metadata:link]
          reviewed-controls=assessment-common:reviewed-controls
          responsible-roles=[metadata:responsible-role] remarks=prose
        assessment-common:assessment-assets components=[implementation-common:system-component]
          assessment-platforms!=[assessment-common:assessment-assets/assessment-platforms]
        assessment-common:assessment-assets/assessment-platforms uuid!=uuid title=line
          props=[metadata:property] links=[metadata:link]
          uses-components=[assessment-common:assessment-assets/assessment-platforms/uses-components]
          remarks=prose
        assessment-common:assessment-assets/assessment-platforms/uses-components
          component-uuid!=uuid props=[metadata:property] links=[metadata:link]
          responsible-parties=[metadata:responsible-party] remarks=prose
        assessment-common:assessment-part uuid=uuid name!=token ns=uri class=token title=line
          props=[metadata:property] prose=prose parts=[assessment-common:assessment-part]
          links=[metadata:link]
        assessment-common:assessment-subject type=token description=prose
          props=[metadata:property] links=[metadata:link] include-all=control-common:include-all
          exclude-subjects=[assessment-common:select-subject-by-id] remarks=prose
          include-subjects=[assessment-common:select-subject-by-id]
          |-include-subjects,+include-all |-include-all,+include-subjects
        assessment-common:associated-risk risk-uuid!=uuid remarks=prose
        assessment-common:characterization props=[metadata:property] links=[metadata:link]
          origin!=assessment-common:origin facets!=[assessment-common:characterization/facets]
        assessment-common:characterization/facets name!=token system!=uri value!=text
          props=[metadata:property] links=[metadata:link] remarks=prose
        assessment-common:finding uuid!=uuid title!=line description!=prose
          props=[metadata:property] links=[metadata:link] origins=[assessment-common:origin]
          target!=assessment-common:finding-target implementation-statement-uuid=uuid
          related-observations=[assessment-common:related-observation]
          related-risks=[assessment-common:associated-risk] remarks=prose
        assessment-common:finding-target type!=text(statement-id,objective-id) target-id!=token
          title=line description=prose props=[metadata:property] links=[metadata:link]
          status!=assessment-common:finding-target/status
          implementation-status=implementation-common:implementation-status remarks=prose
        assessment-common:finding-target/status state!=token(satisfied,not-satisfied) reason=token
          remarks=prose
        assessment-common:import-ssp href!=reference remarks=prose
        assessment-common:local-objective control-id!=token description=prose
          props=[metadata:property] links=[metadata:link] parts!=[control-common:part]
          remarks=prose
        assessment-common:logged-by party-uuid!=uuid role-id=token remarks=prose
        assessment-common:observation uuid!=uuid title=line description!=prose
          props=[metadata:property] links=[metadata:link] methods!=[text] types=[token]
          origins=[assessment-common:origin] subjects=[assessment-common:subject-reference]
          relevant-evidence=[assessment-common:observation/relevant-evidence] collected!=moment
          expires=moment remarks=prose
        assessment-common:observation/relevant-evidence href=reference description!=prose
          props=[metadata:property] links=[metadata:link] remarks=prose
        assessment-common:origin actors!=[assessment-common:origin-actor]
          related-tasks=[assessment-common:related-task]
        assessment-common:origin-actor type!=token(tool,assessment-platform,party)
          actor-uuid!=uuid role-id=token props=[metadata:property] links=[metadata:link]
        assessment-common:related-observation observation-uuid!=uuid remarks=prose
        assessment-common:related-task task-uuid!=uuid props=[metadata:property]
          links=[metadata:link] responsible-parties=[metadata:responsible-party]
          subjects=[assessment-common:assessment-subject]
          identified-subject=assessment-common:related-task/identified-subject remarks=prose
        assessment-common:related-task/identified-subject subject-placeholder-uuid!=uuid
          subjects!=[assessment-common:assessment-subject]
        assessment-common:response uuid!=uuid lifecycle!=token title!=line description!=prose
          props=[metadata:property] links=[metadata:link] origins=[assessment-common:origin]
          required-assets=[assessment-common:response/required-assets]
          tasks=[assessment-common:task] remarks=prose
        assessment-common:response/required-assets uuid!=uuid
          subjects=[assessment-common:subject-reference] title=line description!=prose
          props=[metadata:property] links=[metadata:link] remarks=prose
        assessment-common:reviewed-controls description=prose props=[metadata:property]
          links=[metadata:link]
          control-selections!=[assessment-common:reviewed-controls/control-selections]
          control-objective-selections=[assessment-common:reviewed-controls/control-objective-selections]
          remarks=prose
        assessment-common:reviewed-controls/control-objective-selections description=prose
          props=[metadata:property] links=[metadata:link] include-all=control-common:include-all
          exclude-objectives=[assessment-common:select-objective-by-id] remarks=prose
          include-objectives=[assessment-common:select-objective-by-id]
          |-include-objectives,+include-all |-include-all,+include-objectives
        assessment-common:reviewed-controls/control-selections description=prose
          props=[metadata:property] links=[metadata:link] include-all=control-common:include-all
          exclude-controls=[assessment-common:select-control-by-id] remarks=prose
          include-controls=[assessment-common:select-control-by-id]
          |-include-controls,+include-all |-include-all,+include-controls
        assessment-common:risk uuid!=uuid title!=line description!=prose statement!=prose
          props=[metadata:property] links=[metadata:link] status!=token
          origins=[assessment-common:origin] threat-ids=[assessment-common:threat-id]
          characterizations=[assessment-common:characterization]
          mitigating-factors=[assessment-common:risk/mitigating-factors] deadline=moment
          remediations=[assessment-common:response] risk-log=assessment-common:risk/risk-log
          related-observations=[assessment-common:related-observation]
        assessment-common:risk/mitigating-factors uuid!=uuid implementation-uuid=uuid
          description!=prose props=[metadata:property] links=[metadata:link]
          subjects=[assessment-common:subject-reference]
        assessment-common:risk/risk-log entries!=[assessment-common:risk/risk-log/entries]
        assessment-common:risk/risk-log/entries uuid!=uuid title=line description=prose
          start!=moment end=moment props=[metadata:property] links=[metadata:link]
          logged-by=[assessment-common:logged-by] status-change=token
          related-responses=[assessment-common:risk/risk-log/entries/related-responses]
          remarks=prose
        assessment-common:risk/risk-log/entries/related-responses response-uuid!=uuid
          props=[metadata:property] links=[metadata:link]
          related-tasks=[assessment-common:related-task] remarks=prose
        assessment-common:select-control-by-id control-id!=token statement-ids=[token]
        assessment-common:select-objective-by-id objective-id!=token remarks=prose
        assessment-common:select-subject-by-id subject-uuid!=uuid type!=token
          props=[metadata:property] links=[metadata:link] remarks=prose
        assessment-common:subject-reference subject-uuid!=uuid type!=token title=line
          props=[metadata:property] links=[metadata:link] remarks=prose
        assessment-common:task uuid!=uuid type!=token title!=line description=prose
          props=[metadata:property] links=[metadata:link] timing=assessment-common:task/timing
          dependencies=[assessment-common:task/dependencies] tasks=[assessment-common:task]
          associated-activities=[assessment-common:task/associated-activities]
          subjects=[assessment-common:assessment-subject]
          responsible-roles=[metadata:responsible-role] remarks=prose
        assessment-common:task/associated-activities activity-uuid!=uuid props=[metadata:property]
          links=[metadata:link] responsible-roles=[metadata:responsible-role]
          subjects!=[assessment-common:assessment-subject] remarks=prose
        assessment-common:task/dependencies task-uuid!=uuid remarks=prose
        assessment-common:task/timing on-date=assessment-common:task/timing/on-date
          within-date-range=assessment-common:task/timing/within-date-range
          at-frequency=assessment-common:task/timing/at-frequency
          |-within-date-range,-at-frequency,+on-date |-on-date,-at-frequency,+within-date-range
          |-on-date,-within-date-range,+at-frequency
        assessment-common:task/timing/at-frequency period!=positive
          unit!=text(seconds,minutes,hours,days,months,years) remarks=prose
        assessment-common:task/timing/on-date date!=moment remarks=prose
        assessment-common:task/timing/within-date-range start!=moment end!=moment remarks=prose
        assessment-common:threat-id system!=uri href=reference id!=uri
        """#
}
