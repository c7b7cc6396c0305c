package import API
package import HTTPDoor
package import Hummingbird
import HTTPTypes
import Model
import Views

/// `/wait`: open to everybody, in the frame of the other pages.
package struct WaitPage: Sendable {
    let desk: PortDesk
    let pace: PublicPace
    let showroom: Showroom

    package init(desk: PortDesk, pace: PublicPace, showroom: Showroom) {
        self.desk = desk
        self.pace = pace
        self.showroom = showroom
    }

    package func open(on router: Router<DoorContext>) {
        router.get("/wait") { request, context in
            let look = Look(request)
            do { try pace.admit(context) } catch let problem as Problem {
                return ProblemScreen(look: look, problem: problem).response
            }
            return await page(look)
        }
    }

    private func page(_ look: Look) async -> Response {
        let screen = WaitScreen(
            look: look, picture: await desk.picture(at: .now),
            outlook: await desk.outlook(at: .now), crossing: desk.crossing,
            laneName: await showroom.board.lane?.name)
        let layout = Layout(
            look: look, title: screen.title, renewSeconds: WaitScreen.renewSeconds, home: "/wait")
        var response = Response.page(layout.page(screen.html), look)
        response.headers[.cacheControl] = "private, max-age=\(PortDesk.freshSeconds)"
        return response
    }
}
