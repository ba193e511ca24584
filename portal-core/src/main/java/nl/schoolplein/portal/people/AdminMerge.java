package nl.schoolplein.portal.people;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.medical.OneSheet;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.mount.FreshPassword;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.visit.Visit;
import org.jspecify.annotations.Nullable;

/** Makes one person of two: choosing the other one, seeing what comes together, and doing it. */
@Path("/{school}/admin/people/merge")
public class AdminMerge {
    @Inject
    private PeopleDesk desk;

    @Inject
    private Bundle texts;

    /** Who may be there twice, as addresses call them. */
    public enum Kind {
        /** A guardian. */
        GUARDIANS("guardians"),
        /** A pupil. */
        PUPILS("pupils");

        private final String path;

        Kind(String path) {
            this.path = path;
        }

        /** As it stands in addresses. */
        public String path() {
            return path;
        }
    }

    /**
     * Two who are to be one; without the other one, those to choose from.
     *
     * @param notices what the administrator has to know before
     */
    public record MergePage(
            Kind kind,
            Side kept,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Side other,

            List<String> notices,
            List<AdminPeople.Person> found,
            @JsonIgnore String words) {}

    /**
     * One of the two.
     *
     * @param about the group of a pupil, or the e-mail address of a guardian
     * @param related the children of a guardian, or the guardians of a pupil
     */
    public record Side(UUID id, String name, String about, Optional<String> username, List<Related> related) {

        /** Whether this one is related to somebody too. */
        public boolean knows(Related somebody) {
            return related.stream().anyMatch(one -> one.id().equals(somebody.id()));
        }
    }

    /** A child of a guardian, or a guardian of a pupil. */
    public record Related(UUID id, String name) {}

    /** The other one, and whose login stays if both have one. */
    public record Together(UUID with, boolean otherLogin) {}

    /** Asks with whom, or shows what comes together. */
    @GET
    @Path("guardians/{guardian}")
    @Door(Door.To.ADMINISTRATOR)
    public Page guardians(
            @PathParam("guardian") UUID id,
            @QueryParam("with") @Nullable UUID with,
            @QueryParam("q") @DefaultValue("") String words) {
        return page(Kind.GUARDIANS, id, with, words);
    }

    /** Makes one guardian of the two. */
    @POST
    @Path("guardians/{guardian}")
    @FreshPassword
    @Door(Door.To.ADMINISTRATOR)
    public Done mergeGuardians(@PathParam("guardian") UUID id, Form<Together> form) {
        return merge(Kind.GUARDIANS, id, form);
    }

    /** Asks with whom, or shows what comes together. */
    @GET
    @Path("pupils/{pupil}")
    @Door(Door.To.ADMINISTRATOR)
    public Page pupils(
            @PathParam("pupil") UUID id,
            @QueryParam("with") @Nullable UUID with,
            @QueryParam("q") @DefaultValue("") String words) {
        return page(Kind.PUPILS, id, with, words);
    }

    /** Makes one pupil of the two. */
    @POST
    @Path("pupils/{pupil}")
    @FreshPassword
    @Door(Door.To.ADMINISTRATOR)
    public Done mergePupils(@PathParam("pupil") UUID id, Form<Together> form) {
        return merge(Kind.PUPILS, id, form);
    }

    private Page page(Kind kind, UUID id, @Nullable UUID with, String words) {
        Side kept = side(kind, id);
        String sought = words.isBlank() ? kept.name().substring(kept.name().lastIndexOf(' ') + 1) : words;
        Side other = chosen(with)
                .filter(one -> !one.equals(id))
                .map(one -> side(kind, one))
                .orElse(null);
        Set<Merging.Notice> notices = other == null ? Set.of() : notices(kind, id, other.id());
        return Page.of(
                        "people-merge",
                        new MergePage(
                                kind,
                                kept,
                                other,
                                notices.stream().map(Enum::name).toList(),
                                other == null ? found(kind.path(), sought, id) : List.of(),
                                sought))
                .titled(here().text("people.merge"));
    }

    /** Whom the address names, or the form that came back. */
    private static Optional<UUID> chosen(@Nullable UUID with) {
        return Optional.ofNullable(with).or(() -> id(Visit.current().typed().value("with")));
    }

    private static Optional<UUID> id(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException nobody) {
            return Optional.empty();
        }
    }

    private Side side(Kind kind, UUID id) {
        return switch (kind) {
            case GUARDIANS -> {
                AdminGuardians.Sheet sheet = new GuardianDesk(desk).sheet(Here.school(), id);
                List<Related> children = sheet.links().stream()
                        .map(link -> new Related(link.pupil(), link.pupilName()))
                        .toList();
                yield new Side(id, sheet.name(), sheet.contact().email(), sheet.username(), children);
            }
            case PUPILS -> {
                AdminPupils.Sheet sheet = new PupilDesk(desk).sheet(Here.school(), id);
                List<Related> guardians = sheet.links().stream()
                        .map(link -> new Related(link.guardian(), link.guardianName()))
                        .toList();
                String group = sheet.home().map(AdminPupils.Home::name).orElse(here().text("people.no-group"));
                yield new Side(id, sheet.state().title(), group, Optional.empty(), guardians);
            }
        };
    }

    private Set<Merging.Notice> notices(Kind kind, UUID kept, UUID other) {
        Merging merging = new Merging(desk);
        return kind == Kind.PUPILS
                ? merging.pupils(Here.school(), kept, other)
                : merging.guardians(Here.school(), kept, other);
    }

    private Done merge(Kind kind, UUID id, Form<Together> form) {
        Together wish = form.value();
        if (wish.with().equals(id)) {
            throw form.refuse("with", "people.merge.same");
        }
        try {
            if (kind == Kind.PUPILS) {
                new Merging(desk).pupils(Hand.current(), id, wish.with());
            } else {
                new Merging(desk).guardians(Hand.current(), id, wish.with(), wish.otherLogin());
            }
        } catch (OneSheet.TooLongException tooLong) {
            throw form.refuse(
                    "with",
                    "people.merge.medical-too-long",
                    here().text("medical." + tooLong.kind().word()));
        }
        return here().done("/" + kind.path() + "/" + id, "people.merged");
    }

    private List<AdminPeople.Person> found(String kind, String words, UUID but) {
        return new Search(desk)
                .find(Here.school(), words, kind, 1).kinds().get(0).people().stream()
                        .filter(person -> !person.id().equals(but))
                        .toList();
    }

    private Here here() {
        return new Here(texts);
    }
}
