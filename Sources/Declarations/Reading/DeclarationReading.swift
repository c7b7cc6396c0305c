/// What was read of a piece of a file: its sound rows, and what is wrong with the others.
package struct DeclarationReading: Sendable {
    package internal(set) var batch: DeclarationBatch
    package internal(set) var flaws: [DeclarationFlaw]
}
