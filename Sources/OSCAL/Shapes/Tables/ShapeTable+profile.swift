// Made by scripts/oscal_shapes.py from NIST's schema 1.2.3; not to be changed by hand.
extension ShapeTable {
    static let profile = #"""
        profile:group id=token class=token title!=line params=[control-common:parameter]
          props=[metadata:property] links=[metadata:link] parts=[control-common:part]
          groups=[profile:group] insert-controls=[profile:insert-controls] |-insert-controls
          |-groups
        profile:import href=reference include-all=control-common:include-all
          exclude-controls=[control-common:select-control-by-id]
          include-controls=[control-common:select-control-by-id] |-include-controls,+include-all
          |-include-all,+include-controls
        profile:insert-controls order=token(keep,ascending,descending)
          include-all=control-common:include-all
          exclude-controls=[control-common:select-control-by-id]
          include-controls=[control-common:select-control-by-id] |-include-controls,+include-all
          |-include-all,+include-controls
        profile:merge combine=profile:merge/combine flat=profile:merge/flat as-is=boolean
          custom=profile:merge/custom |-as-is,-custom,+flat |-flat,-custom,+as-is
          |-flat,-as-is,+custom
        profile:merge/combine
        profile:merge/custom groups=[profile:group] insert-controls=[profile:insert-controls]
        profile:merge/flat
        profile:modify set-parameters=[profile:modify/set-parameters]
          alters=[profile:modify/alters]
        profile:modify/alters control-id!=token removes=[profile:modify/alters/removes]
          adds=[profile:modify/alters/adds]
        profile:modify/alters/adds position=token(before,after,starting,ending) by-id=token
          title=line params=[control-common:parameter] props=[metadata:property]
          links=[metadata:link] parts=[control-common:part]
        profile:modify/alters/removes by-name=token by-class=token by-id=token
          by-item-name=token(param,prop,link,part,mapping,map) by-ns=uri remarks=prose
        profile:modify/set-parameters param-id=token class=token depends-on=token
          props=[metadata:property] links=[metadata:link] label=line usage=prose
          constraints=[control-common:parameter-constraint]
          guidelines=[control-common:parameter-guideline] values=[text]
          select=control-common:parameter-selection |-select |-values
        profile:profile uuid!=uuid metadata!=metadata:metadata imports!=[profile:import]
          merge=profile:merge modify=profile:modify back-matter=metadata:back-matter
        """#
}
