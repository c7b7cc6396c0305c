extension CTPATCriteria {
    /// Transportation security, what happens to cargo and conveyances: criteria 5 to 8.
    static let transport = """
        5 Conveyance and instruments of international traffic security
          5.1 must high AB fm
            Conveyances and transport units are stored where no one can tamper with them.
          5.2 must high AB fm
            Written procedures exist for both security and agricultural inspection.
          5.3 must high ABD fm,hc
            Before loading, conveyances and empty units get the security and agricultural
            inspection (7-point container, 8 with reefer; 17 points for tractor and trailer at
            land borders).
          5.4 must high AB fm
            Units have hardware that resists removal, and locking parts are inspected before
            sealing.
          5.5 should high AB fm
            Inspections are recorded on a checklist with unit, date, time, inspector and areas
            checked.
          5.6 should high AB fm
            Inspections take place in a controlled area, with CCTV if available.
          5.7 must medium A fm
            Visible pest contamination is cleaned and records kept for one year.
          5.8 should high AB fm
            Management carries out random, unannounced searches of conveyances based on risk.
          5.14 should high AB fm
            Conveyances are tracked from origin to destination with the transport provider,
            under service terms.
          5.15 should medium A fm
            Shippers have access to the carrier's GPS fleet monitoring.
          5.16 should high AB fm
            A no-stop policy covers unscheduled stops near the US border.
          5.24 should medium A fm
            In high-risk areas, just before the border, a last-chance check including seal
            verification is done.
          5.29 must high AB fm
            If a credible threat to a shipment is found, partners and, as fitting, law
            enforcement are alerted soon.
        6 Seal security
          6.1 must high AB fm
            Written seal procedures cover issue, control, transit, breaks and discrepancies,
            reviewed yearly and kept at site.
          6.2 must high AB fm
            Sealable shipments are sealed right after loading by the responsible party with an
            ISO 17712 high-security seal.
          6.5 must high AB fm
            A member that stocks seals can prove they meet or exceed the current ISO 17712.
          6.6 must high AB fm
            Management audits the seal stock against logs and shipping papers and records the
            audits.
          6.7 must high AB fm
            Seals are checked by View, Verify, Tug, Twist (VVTT).
        7 Procedural security
          7.1 must high AB fm
            Cargo staged overnight or longer is secured.
          7.2 must high AB fm
            Staging areas and surroundings are inspected for visible pests.
          7.4 should high AB fm
            Loading is supervised by designated personnel.
          7.5 should high AB fm
            Photographs of the fixed seal are taken at loading and sent to destination.
          7.6 must high AB fm
            Clearance information is legible, complete, accurate, protected and on time.
          7.7 should high AB fm
            Paper forms are secured against misuse.
          7.8 must high AB fm
            Bills of lading and manifests match what the carrier was told, show weight and piece
            count, and are filed on time.
          7.10 must medium B fm?
            Staff review documents to spot suspicious shipments and are trained for it.
          7.23 must high AB fm
            Written incident reporting names whom to notify (CTPAT specialist, port, police,
            partners), with contacts kept current, before the border.
          7.24 must high AB fm
            Unknown persons are challenged; staff know how to respond and remove them.
          7.25 should high AB fm
            An anonymous channel for security concerns exists and reports are investigated.
          7.27 must high AB fm
            Shortages, overages and anomalies are investigated and resolved.
          7.28 should high AB fm
            Arriving cargo is matched to the manifest, departing cargo to orders.
          7.29 should high AB fm
            Seal numbers are sent to the consignee before departure.
          7.30 should high AB fm
            Seal numbers are printed electronically on shipping documents.
          7.37 must high AB fm
            Internal investigation starts right after an incident and is documented.
            ! source A prints another number for this text; number taken from source B
        8 Agricultural security
          8.1 must high AB fm
            Written procedures prevent visible pest contamination and meet ISPM 15 for wood
            packaging, along the chain.
        """
}
