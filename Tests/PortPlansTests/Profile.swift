/// The reference profile, hours 0 to 23, as a file has it.
enum Profile {
    static let weights =
        "[0.6,0.5,0.4,0.4,0.5,0.9,2.2,3.4,4.6,5.6,6.4,6.9,7.1,7.2,7.3,7.3,7.2,6.9,6.3,5.6,4.6,3.5,2.6,2.0]"
}
