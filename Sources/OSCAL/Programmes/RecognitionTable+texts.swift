extension RecognitionTable {
    static let aeo = """
        1 overlap 28-h | Art. 28 asks for a contact person only.
          1.1 none | A statement of support has no counterpart in Art. 28.
          1.2 none | A cross-functional team has no counterpart in Art. 28.
        2 none | Risk is treated in the EU's guidelines and self-assessment, not in Art. 28.
        3 within 28-d 28-f
          3.4 within 28-d | The check of a partner's status is where recognition hooks in.
          3.9 none | Forced labour is no condition of the status.
        4 overlap 39-b | The EU puts IT under the records criterion (Art. 25), not under security.
        5 within 28-c
          5.3 overlap 28-c | The 17-point list belongs to the US programme.
        6 overlap 28-c | Art. 28 names no standard for seals; ISO 17712 is CTPAT's.
        7 within 28-c
          7.6 within 39-b | Correct customs data is a matter of Art. 39(b) and 25.
          7.8 within 39-b | Correct customs data is a matter of Art. 39(b) and 25.
        8 none | Pests and wood packaging are plant-health law in the EU.
        9 within 28-a 28-b
        10 within 28-b
        11 within 28-e | What may be checked differs with data-protection law.
        12 within 28-g
        """

    static let oea = """
        1 overlap 1
        2 overlap 1 | Risk analysis is part of the first standard.
        3 within 4
        4 overlap 9
        5 within 7 | The inspection lists are close to each other.
        6 within 7 | Both name ISO 17712.
        7 within 5 6 11
        8 none | At most touched by the standards on transport and processes.
        9 within 2
        10 within 3
        11 within 8 | What may be checked differs with data-protection law.
        12 within 10
        """

    static let safe = """
        1 overlap M E
        2 overlap M L
          2.4 within L
        3 within K
        4 overlap F B
        5 within H G | The 17-point list belongs to the US programme.
        6 overlap G | ISO 17712 is CTPAT's word.
        7 within G B F
        8 none | The framework does not speak of pests.
        9 within I
        10 within I
        11 within J | What may be checked differs with data-protection law.
        12 within E
        """
}
