package nl.schoolplein.portal.privacy;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.mount.FreshPassword;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.visit.Visit;

/** Erases somebody who has left, with those of the family who have left too: what goes is shown before. */
@Path("/{school}/admin/privacy/people/{person}/erase")
public class AdminErasure {
    @Inject
    private Privacy privacy;

    @Inject
    private Bundle texts;

    /**
     * What would go.
     *
     * @param possible whether the person has left
     * @param people all who would go
     * @param goes what goes, by module and kind
     */
    public record Preview(UUID id, String name, boolean possible, List<String> people, List<Line> goes) {}

    /**
     * A kind of data.
     *
     * @param things how many things there are
     * @param trouble whether the module cannot say
     */
    public record Line(String module, String kind, long things, boolean trouble) {}

    /** That it is meant. */
    public record Wish(boolean sure) {}

    /** Shows what would go and what stays. */
    @GET
    @Door(Door.To.ADMINISTRATOR)
    public Page page(@PathParam("person") UUID person) {
        School school = Visit.current().atSchool();
        Family family = family(school, person);
        List<Member> going = going(school, family);
        List<Line> lines = going.isEmpty() ? List.of() : lines(school, going);
        Preview preview = new Preview(
                person,
                family.member().name(),
                !going.isEmpty(),
                going.stream().map(Member::name).toList(),
                lines);
        return Page.of("admin-erasure", preview).titled(text("privacy.erase.title", preview.name()));
    }

    /** Erases. */
    @POST
    @FreshPassword
    @Door(Door.To.ADMINISTRATOR)
    public Done erase(@PathParam("person") UUID person, Form<Wish> form) {
        Visit visit = Visit.current();
        School school = visit.atSchool();
        List<Member> going = going(school, family(school, person));
        if (going.isEmpty()) {
            throw form.refuse("sure", "privacy.erase.present");
        }
        if (!form.value().sure()) {
            throw form.refuse("sure", "privacy.erase.sure.needed");
        }
        Erasure.Hand hand = new Erasure.Hand(
                Optional.of(visit.signedIn().account()), visit.by().name());
        List<String> broken = new ArrayList<>();
        going.forEach(member -> broken.addAll(privacy.erasure().erase(school, member, hand)));
        if (!broken.isEmpty()) {
            Wording wording = privacy.wording(school, visit.language());
            String modules = String.join(
                    ", ", broken.stream().distinct().map(wording::module).toList());
            return Done.at(school.slug() + "/admin/privacy/people/" + person + "/erase", Map.of("broken", broken))
                    .saying(text("privacy.erase.broken", modules));
        }
        return Done.at(school.slug() + "/admin/people", Map.of("erased", going.size()))
                .saying(text(
                        "privacy.erase.done",
                        String.join(", ", going.stream().map(Member::name).toList())));
    }

    /** Those who have left, the one whom it is about last, since the others are found through that one; nobody if not. */
    private List<Member> going(School school, Family family) {
        List<Member> going = new ArrayList<>(family.others());
        going.add(family.member());
        List<Member> gone = privacy.erasure().gone(school.id(), going);
        return gone.contains(family.member()) ? gone : List.of();
    }

    private List<Line> lines(School school, List<Member> going) {
        Wording wording = privacy.wording(school, Visit.current().language());
        Map<String, Line> lines = new LinkedHashMap<>();
        for (Section section : privacy.copies().of(school, new Reading(Optional.empty(), going))) {
            boolean stays = section.module().equals(Section.PORTAL)
                    && OwnKind.staying().stream().anyMatch(kind -> kind.word().equals(section.kind()));
            if (!stays) {
                String kind = section.kind().isEmpty() ? "" : wording.kind(section.module(), section.kind());
                Line line = new Line(
                        wording.module(section.module()),
                        kind,
                        section.things().size(),
                        section.trouble().isPresent());
                lines.merge(section.module() + "/" + section.kind(), line, AdminErasure::both);
            }
        }
        return List.copyOf(lines.values());
    }

    private static Line both(Line one, Line other) {
        return new Line(one.module(), one.kind(), one.things() + other.things(), one.trouble() || other.trouble());
    }

    private Family family(School school, UUID person) {
        return privacy.families().of(school.id(), person).orElseThrow(NotFoundException::new);
    }

    private String text(String key, Object... arguments) {
        return texts.text(Visit.current().language(), key, arguments);
    }
}
