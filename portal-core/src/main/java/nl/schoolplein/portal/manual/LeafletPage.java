package nl.schoolplein.portal.manual;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.schoolplein.api.Group;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.config.Entrances;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.switchboard.BoardDesk;
import nl.schoolplein.portal.switchboard.Gate;
import nl.schoolplein.portal.switchboard.Switchboard;
import nl.schoolplein.portal.visit.Visit;
import org.jspecify.annotations.Nullable;

/** A leaflet for new parents: one sheet of A4 with what the portal does at this school, and a code that leads to it. */
@Path("/{school}/admin/leaflet")
public class LeafletPage {
    @Inject
    private BoardDesk desk;

    @Inject
    private Gate gate;

    @Inject
    private Switchboard switchboard;

    @Inject
    private Schools schools;

    @Inject
    private Entrances entrances;

    @Inject
    private Bundle texts;

    /**
     * The leaflet.
     *
     * @param language {@code nl} or {@code en}
     * @param address where the school's portal is
     * @param modules what parents find there
     */
    public record Leaflet(
            String language,
            String school,
            String address,
            List<Offer> modules,
            @JsonIgnore QrSquare code,
            @JsonIgnore Words words) {}

    /** A module in one line. */
    public record Offer(
            String title,
            String explanation,
            @JsonIgnore String icon,
            @JsonIgnore String tint) {}

    /** The leaflet's own sentences, in its language, which need not be that of the page. */
    public record Words(String title, String lead, String offers, String begin, List<String> steps, String help) {}

    /** The leaflet, in the language of the page or another one. */
    @GET
    @Door(Door.To.ADMINISTRATOR)
    public Page leaflet(@QueryParam("language") @Nullable String chosen) {
        Visit visit = Visit.current();
        School school = visit.atSchool();
        Locale language = chosen != null && Set.of("nl", "en").contains(chosen)
                ? Locale.forLanguageTag(chosen)
                : visit.language();
        String address = entrances.parents().resolve("/" + school.slug() + "/").toString();
        List<Group> groups = schools.groups(school.id());
        List<Offer> offers = desk.modules(school.id()).stream()
                .filter(module -> gate.forGuardians(school.id(), module, groups))
                .map(module -> new Offer(
                        switchboard.naming().title(school.id(), module, language),
                        switchboard.naming().explanation(school.id(), module, language),
                        module.icon(),
                        module.tint()))
                .toList();
        Leaflet leaflet = new Leaflet(
                language.getLanguage(), school.name(), address, offers, QrSquare.of(address), words(language, school));
        return Page.of("leaflet", leaflet).titled(texts.text(visit.language(), "leaflet.title"));
    }

    private Words words(Locale language, School school) {
        return new Words(
                texts.text(language, "leaflet.welcome"),
                texts.text(language, "leaflet.lead", school.name()),
                texts.text(language, "leaflet.offers"),
                texts.text(language, "leaflet.begin"),
                List.of(
                        texts.text(language, "leaflet.step.scan"),
                        texts.text(language, "leaflet.step.log-in"),
                        texts.text(language, "leaflet.step.keep")),
                texts.text(language, "leaflet.help", school.name()));
    }
}
