extension CTPATCriteria {
    /// Corporate security, what the company itself does: criteria 1 to 4.
    static let corporate = """
        1 Security vision and responsibility
          1.1 should high ABC fm,ui,hc,ml,tp
            A signed statement of management support for supply chain security exists and is
            displayed.
          1.2 should high ABC fm,ui,hc,ml,tp
            A cross-functional team runs the security programme and builds it into normal
            procedures.
          1.3 must high AB fm
            The programme has a written review or audit part that checks it works, and the
            review plan is updated.
          1.4 must high AB fm
            The CTPAT contact person knows the programme and keeps upper management informed.
        2 Risk assessment
          2.1 must high AB fm
            A documented overall risk assessment finds threats and weak points and sets
            measures, fitted to the member's role.
          2.2 should high AB fm
            The international part maps the movement of cargo and the partners involved from
            origin to destination.
            ! criterion text mixes must and should parts; split when full text is at hand
            ! source A should, source B flags the mapping detail must
          2.3 must high AB fm
            The risk assessment is reviewed at least yearly, sooner if risk changes.
          2.4 should high AB fm
            Written plans cover crisis, business continuity, security recovery and resumption.
        3 Business partners
          3.1 must high AB fm
            A written, risk-based process screens new partners and watches current ones, with
            money-laundering and terror-financing checks advised.
            ! criterion text mixes must and should parts; split when full text is at hand
          3.4 must high AB fm
            Partner screening records whether the partner is a CTPAT member or in an AEO
            programme with a US MRA, with proof kept current.
          3.5 must high AB fm
            For outsourced parts of the chain the member shows due diligence that partners meet
            or exceed the criteria.
          3.6 must high AB fm
            Weaknesses found at partners are corrected in time and the correction is proven by
            documents.
          3.7 should high AB fm
            Partner security assessments are refreshed regularly or when risk changes.
          3.8 must medium A fm
            Transport to the US is subcontracted only to a CTPAT highway carrier or one working
            directly under written contract.
          3.9 should high AB fm
            A documented social compliance programme addresses forced labour in imported goods.
            ! CBP announced stricter forced-labour rules for the Trade Compliance programme
              after 2022 (background knowledge); keep as parameter
        4 Cybersecurity
          4.1 must high AB fm
            Written cybersecurity policies and procedures protect IT systems.
          4.2 must high AB fm
            Protection against malware, intrusion and social engineering is installed and
            updated, with recovery after loss of data.
          4.3 must high AB fm
            Networked systems are regularly tested and weaknesses fixed soon.
          4.4 should high AB fm
            Policies say how cyber threat information is shared with government and partners.
          4.5 must high AB fm
            A system detects unauthorised access, policy abuse and tampering; violators face
            discipline.
          4.6 must high AB fm
            Cyber policies are reviewed yearly or as risk dictates and updated.
          4.7 must high AB fm
            System access follows job need, is reviewed, and is removed at separation.
          4.8 must high AB fm
            Users have individual accounts guarded by strong authentication.
          4.9 must high AB fm
            Remote access uses secure technology such as VPN and keeps outsiders out.
          4.10 must high AB fm
            Personal devices used for work follow the company's cyber policies.
          4.11 should high AB fm
            Measures prevent counterfeit or wrongly licensed technology.
          4.12 should high AB fm
            Data is backed up weekly or as fitting, and sensitive data is encrypted.
          4.13 must high AB fm
            Media and hardware holding trade data are inventoried and properly wiped or
            destroyed at disposal.
        """
}
