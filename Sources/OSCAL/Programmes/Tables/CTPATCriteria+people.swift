extension CTPATCriteria {
    /// People and physical security, sites and people: criteria 9 to 12.
    static let people = """
        9 Physical security
          9.1 must high AB fm
            Sites have physical barriers or deterrents.
          9.2 should medium B fm?
            Fencing encloses cargo areas, separates cargo types by risk, and is inspected and
            repaired.
          9.4 must high AB fm
            Gates are staffed or monitored.
          9.5 should high AB fm
            Private cars do not park at cargo areas.
          9.6 must high AB fm
            Lighting is adequate inside and outside.
          9.7 should high AB fm
            Security technology watches premises and sensitive areas.
          9.8 must high AB fm
            Written policies govern use, testing, upkeep and protection of security technology,
            reviewed yearly.
          9.9 should high AB fm
            Licensed resources design and install security technology.
          9.10 must high AB fm
            Security technology itself is physically secured.
          9.11 should high AB fm
            Security technology has backup power.
          9.12 should high AB fm
            Cameras and alarms watch premises and sensitive areas.
          9.13 must high AB fm
            Cameras, if used, cover key import/export areas (best quality, 24/7 advised).
            ! criterion text mixes must and should parts; split when full text is at hand
          9.14 should high AB fm
            Cameras signal failure to operate or record.
          9.15 must high AB fm
            Random reviews of footage are done, written up and kept.
          9.16 should high AB fm
            Footage is kept long enough for a shipment to be received and investigated.
        10 Physical access controls
          10.1 must high AB fm
            Written procedures govern granting, changing and removing badges and access devices,
            with access by duty.
          10.2 must high AB fm
            Visitors show photo ID and are logged (escort and temporary badge advised).
            ! criterion text mixes must and should parts; split when full text is at hand
          10.3 must high AB fm
            Drivers are positively identified before cargo is handed over or taken.
          10.4 must high AB fm
            A secured cargo pickup log registers drivers and conveyances in and out.
            ! criterion text mixes must and should parts; split when full text is at hand
          10.7 should high AB fm
            The carrier announces arrival time, driver and truck in advance; pick-ups by
            appointment.
          10.8 should high AB fm
            Incoming mail and packages are screened at times.
          10.9 should medium B fm?
            Delivery is limited to a specific monitored area.
          10.10 must high AB fm
            Guard instructions are written and management checks they are followed.
        11 Personnel security
          11.1 must high AB fm
            Written hiring screening; application details are verified before employment.
          11.2 should high AB fm
            Background checks, including for temporary staff, and re-checks by cause or
            sensitivity, as law allows.
          11.5 must high AB fm
            A code of conduct exists and staff and contractors acknowledge it.
        12 Education, training and awareness
          12.1 must high AB fm
            A training and awareness programme covers all requirements by role, new hires
            included, with records kept.
          12.2 must high AB fm
            Inspectors of conveyances are trained for hidden compartments and pests, with
            refreshers.
          12.4 should high AB fm
            Training results are verified.
          12.6 should medium B fm?
            Yearly special training on trade-based money laundering signs.
          12.7 must medium B fm?
            Training on pest prevention and wood packaging rules.
          12.8 must high AB fm
            Staff are trained on cyber policies and password protection.
          12.9 must high AB fm
            Operators of security technology are trained.
          12.10 must high AB fm
            Staff are trained to report incidents and suspicious activity.
            ! source A prints another number for this text; number taken from source B
        """
}
