package nl.schoolplein.portal.person;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.api.Capacity;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.api.PupilAction;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.visit.PortalViewer;
import nl.schoolplein.portal.visit.Visit;

/** What a guardian told a school: how to be reached, the children's details, and who sees what of it. */
@Path("/{school}/me")
public class PersonPage {
    @Inject
    private OwnDetails details;

    @Inject
    private Bundle texts;

    /**
     * What is shown.
     *
     * @param toParents exactly what other parents see
     * @param toOther exactly what the other guardians of the own children see
     */
    public record Person(
            Contact contact,
            Choice choice,
            Card toParents,
            Card toOther,
            List<Child> children,
            List<OwnGroup> groups) {}

    /** An own child; {@code medical} if the guardian may see its medical details. */
    public record Child(Pupil pupil, boolean medical) {}

    /** The details of a guardian; what staff has to set stands with the other personal settings. */
    @GET
    @Door(Door.To.MEMBER)
    public Response page() {
        Visit visit = Visit.current();
        PortalViewer viewer = visit.by();
        if (viewer.capacity() != Capacity.GUARDIAN) {
            return Response.seeOther(URI.create("/me")).build();
        }
        UUID school = visit.atSchool().id();
        Contact contact = details.contact(school, viewer.person());
        Choice choice = details.choice(school, viewer.person());
        Person person = new Person(
                contact,
                choice,
                contact.card(choice.toParents()),
                contact.card(choice.toOther()),
                viewer.children().stream()
                        .map(child -> new Child(child, PupilAction.SEE_MEDICAL.allows(viewer, child)))
                        .toList(),
                OwnGroup.of(viewer, details.offers(school, viewer.person())));
        return Response.ok(Page.of("person", person).titled(text("person.title")))
                .build();
    }

    /** Changes how to be reached. */
    @POST
    @Path("contact")
    @Form.On("../me")
    @Door(Door.To.MEMBER)
    public Done contact(Form<NewContact> form) {
        details.reach(
                school(),
                guardian().person(),
                form.value().phone(),
                form.value().address());
        return saved();
    }

    /** Changes what is shown to whom. */
    @POST
    @Path("sharing")
    @Form.On("../me")
    @Door(Door.To.MEMBER)
    public Done sharing(Form<NewChoice> form) {
        details.choose(school(), guardian().person(), form.value().choice());
        return saved();
    }

    /** Offers to be class parent. */
    @POST
    @Path("class-parent")
    @Form.On("../me")
    @Door(Door.To.MEMBER)
    public Done offer(Form<NewOffers> form) {
        details.offer(school(), guardian(), Set.copyOf(form.value().group()));
        return saved();
    }

    private Done saved() {
        return Done.at(Visit.current().atSchool().slug() + "/me", Map.of()).saying(text("me.saved"));
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

    private String text(String key) {
        return texts.text(Visit.current().language(), key);
    }
}
