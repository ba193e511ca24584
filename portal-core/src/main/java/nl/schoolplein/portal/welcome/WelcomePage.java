package nl.schoolplein.portal.welcome;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.api.Capacity;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.person.Choice;
import nl.schoolplein.portal.person.Contact;
import nl.schoolplein.portal.person.NewChoice;
import nl.schoolplein.portal.person.NewContact;
import nl.schoolplein.portal.person.NewOffers;
import nl.schoolplein.portal.person.OwnDetails;
import nl.schoolplein.portal.person.OwnGroup;
import nl.schoolplein.portal.visit.PortalViewer;
import nl.schoolplein.portal.visit.Visit;

/**
 * The first login of a guardian: a welcome, and steps that are each saved by themselves, so that one can stop at any of
 * them and go on another day.
 */
@Path("/{school}/welcome")
public class WelcomePage {
    @Inject
    private Welcome welcome;

    @Inject
    private OwnDetails details;

    @Inject
    private Bundle texts;

    /**
     * The welcome.
     *
     * @param greeting what the school says; empty for the portal's own words
     * @param next the address of the first step that is to do, within the school; empty if all is done
     */
    public record Overview(String greeting, List<Line> steps, Optional<String> next) {}

    /** A step with its address within the school. */
    public record Line(Welcome.Todo todo, String href) {}

    /** One step: number so of so many. */
    public record One(Step step, int number, int of, Contact contact, Choice choice, List<OwnGroup> groups) {}

    /** The welcome with all steps; staff has none. */
    @GET
    @Door(Door.To.MEMBER)
    public Response overview() {
        Visit visit = Visit.current();
        if (visit.by().capacity() != Capacity.GUARDIAN) {
            return Response.seeOther(URI.create("/" + visit.atSchool().slug() + "/"))
                    .build();
        }
        List<Line> lines = lines();
        Overview overview = new Overview(welcome.greeting(school()), lines, next(lines));
        return Response.ok(Page.of("welcome", overview).titled(text("welcome.title")))
                .build();
    }

    /** One step. */
    @GET
    @Path("{step}")
    @Door(Door.To.MEMBER)
    public Response step(@PathParam("step") String word) {
        Visit visit = Visit.current();
        if (visit.by().capacity() != Capacity.GUARDIAN) {
            return Response.seeOther(URI.create("/" + visit.atSchool().slug() + "/"))
                    .build();
        }
        List<Line> lines = lines();
        for (int at = 0; at < lines.size(); at++) {
            Step step = lines.get(at).todo().step();
            if (step != Step.MEDICAL && step.word().equals(word)) {
                UUID own = guardian().person();
                One one = new One(
                        step,
                        at + 1,
                        lines.size(),
                        details.contact(school(), own),
                        details.choice(school(), own),
                        OwnGroup.of(guardian(), details.offers(school(), own)));
                return Response.ok(Page.of("welcome-step", one).titled(text("welcome.step." + word)))
                        .build();
            }
        }
        throw new NotFoundException();
    }

    /** Saves how to be reached. */
    @POST
    @Path("contact")
    @Door(Door.To.MEMBER)
    public Done contact(Form<NewContact> form) {
        details.reach(
                school(),
                guardian().person(),
                form.value().phone(),
                form.value().address());
        return goOn(Step.CONTACT);
    }

    /** Saves what is shown to whom. */
    @POST
    @Path("sharing")
    @Door(Door.To.MEMBER)
    public Done sharing(Form<NewChoice> form) {
        details.choose(school(), guardian().person(), form.value().choice());
        return goOn(Step.SHARING);
    }

    /** Saves whether to be class parent. */
    @POST
    @Path("class-parent")
    @Door(Door.To.MEMBER)
    public Done offer(Form<NewOffers> form) {
        details.offer(school(), guardian(), Set.copyOf(form.value().group()));
        return goOn(Step.CLASS_PARENT);
    }

    /** The password stays as it is, or was changed on its own page. */
    @POST
    @Path("password")
    @Door(Door.To.MEMBER)
    public Done password() {
        return goOn(Step.PASSWORD);
    }

    /** Not now; the desktop asks again another day. */
    @POST
    @Path("later")
    @Door(Door.To.MEMBER)
    public Done later() {
        welcome.did(school(), guardian(), Step.LATER, guardian().person());
        return Done.at(slug() + "/", Map.of());
    }

    private Done goOn(Step done) {
        welcome.did(school(), guardian(), done, guardian().person());
        return next(lines())
                .map(href -> Done.at(slug() + "/" + href, Map.of()).saying(text("me.saved")))
                .orElseGet(() -> Done.at(slug() + "/welcome", Map.of()).saying(text("welcome.finished")));
    }

    private List<Line> lines() {
        return welcome.steps(school(), guardian()).stream()
                .map(todo -> new Line(
                        todo,
                        todo.child() == null
                                ? "welcome/" + todo.step().word()
                                : "pupils/" + todo.child().id() + "/medical?step=yes"))
                .toList();
    }

    private static Optional<String> next(List<Line> lines) {
        return lines.stream()
                .filter(line -> !line.todo().done())
                .map(Line::href)
                .findFirst();
    }

    private static PortalViewer guardian() {
        PortalViewer viewer = Visit.current().by();
        if (viewer.capacity() != Capacity.GUARDIAN) {
            throw new NotFoundException();
        }
        return viewer;
    }

    private static UUID school() {
        return Visit.current().atSchool().id();
    }

    private static String slug() {
        return Visit.current().atSchool().slug();
    }

    private String text(String key) {
        return texts.text(Visit.current().language(), key);
    }
}
