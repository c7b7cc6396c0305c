/// One condition of a tier, whether it is met, and why.
package struct TierCondition: Hashable, Sendable {
    package let tier: Tier
    package let text: Bilingual
    package let isMet: Bool
    package let why: Bilingual
    package let cite: String
}
