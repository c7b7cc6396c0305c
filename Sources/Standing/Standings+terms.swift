import Model

extension Standings {
    /// Holds a partner's good word against what its arrangement asks: in force, certified as what is
    /// recognised, known here by one of our numbers, agreed to be shared.
    func terms(
        _ programme: TrustProgramme, _ asked: Asked, by authority: PartyID
    ) -> ArrangementTerms {
        guard asked.isOn else {
            return ArrangementTerms(unmet: .notLinked, evidence: asked.places)
        }
        guard let grounds, let arrangement = Arrangement.with(programme) else {
            return ArrangementTerms(unmet: nil, evidence: asked.places)
        }
        guard asked.moment >= arrangement.begins else {
            return ArrangementTerms(unmet: .notInForce, evidence: asked.places)
        }
        guard isRecognised(asked, under: arrangement, by: authority) else {
            return ArrangementTerms(unmet: .otherKind, evidence: asked.places)
        }
        return linked(asked, arrangement, grounds)
    }

    private func isRecognised(
        _ asked: Asked, under arrangement: Arrangement, by authority: PartyID
    ) -> Bool {
        guard let kinds = arrangement.kinds, let register = registers[authority] else {
            return true
        }
        return kinds.contains { kind in
            register.standing(
                of: asked.member, in: arrangement.programme, as: kind, on: asked.moment
            ).isGood
        }
    }

    /// Named by the partner's own number a company needs the link all the same: ours is the one that
    /// is looked for.
    private func linked(
        _ asked: Asked, _ arrangement: Arrangement, _ grounds: RecognitionGrounds
    ) -> ArrangementTerms {
        var evidence = asked.places
        if arrangement.needsLink, !asked.isLinked {
            let link = grounds.links(of: asked.member, at: asked.moment).first
            evidence += link?.index.map { [$0] } ?? []
            guard link?.isOn == true else {
                return ArrangementTerms(unmet: .notLinked, evidence: evidence)
            }
        }
        guard arrangement.needsConsent else {
            return ArrangementTerms(unmet: nil, evidence: evidence)
        }
        let consent = grounds.consent(of: asked.member, at: asked.moment)
        evidence += consent.index.map { [$0] } ?? []
        return ArrangementTerms(unmet: consent.isGiven ? nil : .notAgreed, evidence: evidence)
    }
}
