import ArgumentParser
import Foundation
import Runtime

@main
struct Garita: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "garita",
        abstract:
            "Follows a load from the dock to the far side, and holds its clearance to custody.",
        discussion: """
            Start with `garita demo`: a simulated day at a border crossing, judged live.

            A node keeps everything in one folder (--data). Feed it with `garita ingest` or over
            HTTP with `garita serve`; read it with `garita trip show`; take evidence away with
            `garita dossier` and check it anywhere with `garita verify`.
            """,
        version: "0.1.0",
        subcommands: [
            DemoCommand.self, SimulateCommand.self, ServeCommand.self, IngestCommand.self,
            TripCommand.self, DossierCommand.self, VerifyCommand.self, FsckCommand.self,
            ReplayCommand.self, PolicyCommand.self, DetectCommand.self, StopsCommand.self,
            KeyCommand.self, BackupCommand.self, EraseCommand.self, EPCISCommand.self,
            DeviceCommand.self, ManifestCommand.self, OSCALCommand.self, StandingCommand.self,
            EligibilityCommand.self, LicenceCommand.self, RiskCommand.self,
            ScreenCommand.self, PortCommand.self, ParcelsCommand.self, MemberCommand.self,
            TollCommand.self, GrantCommand.self,
        ])

    static func main() async {
        do {
            var command = try await asyncParseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch let end as GiveUp { leave(end) } catch let refusal as NodeRefusal {
            leave(GiveUp(refusal))
        } catch let unusable as Unusable {
            leave(unusable.description, unusable.status)
        } catch { leave(error) }
    }

    /// Help and version go where they are asked for; what is wrong is told as everywhere else.
    private static func leave(_ error: any Error) -> Never {
        let text = fullMessage(for: error), ours = "Error: "
        guard text.hasPrefix(ours) else { exit(withError: error) }
        leave(String(text.dropFirst(ours.count)), exitCode(for: error).rawValue)
    }

    private static func leave(_ end: GiveUp) -> Never { leave(end.sentence, end.status) }

    private static func leave(_ sentence: String, _ status: Int32) -> Never {
        Terminal.complain(sentence)
        Foundation.exit(status)
    }
}
