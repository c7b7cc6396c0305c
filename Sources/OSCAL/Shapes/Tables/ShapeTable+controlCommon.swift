// Made by scripts/oscal_shapes.py from NIST's schema 1.2.3; not to be changed by hand.
extension ShapeTable {
    static let controlCommon = #"""
        control-common:include-all
        control-common:matching pattern=text remarks=prose
        control-common:parameter id=token class=token depends-on=token props=[metadata:property]
          links=[metadata:link] label=line usage=prose
          constraints=[control-common:parameter-constraint]
          guidelines=[control-common:parameter-guideline] values=[text] remarks=prose
          select=control-common:parameter-selection |-select |-values
        control-common:parameter-constraint description=prose
          tests=[control-common:parameter-constraint/tests]
        control-common:parameter-constraint/tests expression!=text remarks=prose
        control-common:parameter-guideline prose!=prose
        control-common:parameter-selection how-many=token(one,one-or-more) choice=[line]
        control-common:part id=token name!=token ns=uri class=token title=line
          props=[metadata:property] prose=prose parts=[control-common:part] links=[metadata:link]
        control-common:select-control-by-id with-child-controls=token(yes,no) with-ids=[token]
          matching=[control-common:matching]
        """#
}
