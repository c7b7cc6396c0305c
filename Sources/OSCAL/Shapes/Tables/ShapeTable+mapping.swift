// Made by scripts/oscal_shapes.py from NIST's schema 1.2.3; not to be changed by hand.
extension ShapeTable {
    static let mapping = #"""
        mapping:mapping-collection uuid!=uuid metadata!=metadata:metadata
          provenance!=mapping-common:mapping-provenance mappings!=mapping-common:mapping*
          back-matter=metadata:back-matter
        """#
}
