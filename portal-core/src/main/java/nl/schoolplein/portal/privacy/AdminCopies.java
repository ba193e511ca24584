package nl.schoolplein.portal.privacy;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.api.Person;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.mount.FreshPassword;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.visit.Visit;
import org.jspecify.annotations.Nullable;

/** All that is kept about somebody and the family, for an administrator: copied for the school, or for one of the guardians. */
@Path("/{school}/admin/privacy/people/{person}")
public class AdminCopies {
    @Inject
    private Privacy privacy;

    @Inject
    private Bundle texts;

    /**
     * Who it is about.
     *
     * @param page the end of the address of the page about this person
     */
    public record FamilyPage(Who who, List<Who> others, String page) {
        /** For whom a copy can be made besides the school. */
        public List<Who> guardians() {
            return Stream.concat(Stream.of(who), others.stream())
                    .filter(one -> one.kind() != Person.Kind.PUPIL)
                    .toList();
        }
    }

    /** Somebody; {@code gone} if the person is not at the school any more. */
    public record Who(UUID id, Person.Kind kind, String name, boolean gone) {}

    /** For whom a copy is made: a guardian, or without one the school. */
    public record Wish(@Nullable UUID reader) {}

    /** Shows who is in the family, and for whom a copy can be made. */
    @GET
    @Door(Door.To.ADMINISTRATOR)
    public Page page(@PathParam("person") UUID person) {
        Family family = family(person);
        LocalDate today = LocalDate.now(privacy.parts().clock());
        FamilyPage page = new FamilyPage(
                who(family.member(), today),
                family.others().stream().map(one -> who(one, today)).toList(),
                address(family.member()));
        return Page.of("admin-copies", page)
                .titled(text("privacy.copy.title", page.who().name()));
    }

    /** Makes the copy, as a ZIP file. */
    @POST
    @FreshPassword
    @Door(Door.To.ADMINISTRATOR)
    public Response copy(@PathParam("person") UUID person, Form<Wish> form) {
        Family family = family(person);
        UUID reader = form.value().reader();
        if (reader == null) {
            return new CopyAnswer(privacy).of(Reading.bySchool(family));
        }
        boolean known = family.all().stream()
                .anyMatch(
                        one -> one.person().id().equals(reader) && one.person().kind() != Person.Kind.PUPIL);
        Family own = Optional.of(reader)
                .filter(id -> known)
                .flatMap(id -> privacy.families().of(school(), id))
                .orElseThrow(() -> form.refuse("reader", "error.type"));
        return new CopyAnswer(privacy).of(Reading.by(own));
    }

    private Family family(UUID person) {
        return privacy.families().of(school(), person).orElseThrow(NotFoundException::new);
    }

    private static Who who(Member member, LocalDate today) {
        return new Who(member.person().id(), member.person().kind(), member.name(), member.gone(today));
    }

    private static String address(Member member) {
        String kind =
                switch (member.person().kind()) {
                    case PUPIL -> "pupils";
                    case GUARDIAN -> "guardians";
                    case STAFF -> "staff";
                };
        return kind + "/" + member.person().id();
    }

    private static UUID school() {
        return Visit.current().atSchool().id();
    }

    private String text(String key, Object... arguments) {
        return texts.text(Visit.current().language(), key, arguments);
    }
}
