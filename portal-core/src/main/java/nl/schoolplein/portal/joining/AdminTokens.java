package nl.schoolplein.portal.joining;

import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.portal.account.SignedIn;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.mount.FreshPassword;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.visit.Languages;
import nl.schoolplein.portal.visit.Visit;
import org.jspecify.annotations.Nullable;

/** Handing out tokens, on letters and in mails, and taking them back. */
@Path("/{school}/admin/joining")
public class AdminTokens {
    @Inject
    private Joining joining;

    @Inject
    private LetterSheets sheets;

    @Inject
    private Bundle texts;

    /** For which families. */
    public enum Whom {
        /** Of whom nobody has joined. */
        MISSING,
        /** Of whom nobody has joined and whom no mail reaches. */
        PAPER,
        /** All. */
        ALL
    }

    /**
     * Letters for some families of a group.
     *
     * @param language {@code nl} or {@code en} for all; empty for that of each family
     * @param remember whether it is that of these families from now on
     */
    public record Letters(Whom whom, @Nullable String language, boolean remember) {}

    /**
     * The language of letters or mails.
     *
     * @param language {@code nl} or {@code en} for all; empty for that of each person
     * @param remember whether it is that of these people from now on
     */
    public record Written(@Nullable String language, boolean remember) {}

    /** How many mails were sent, or tokens taken back. */
    public record Count(int count) {}

    /** Letters for a group, a page a pupil. Tokens on earlier letters to these families do not work any more. */
    @POST
    @Path("groups/{group}/letters")
    @Form.On("../../../joining")
    @FreshPassword
    @Door(Door.To.ADMINISTRATOR)
    public Response letters(@PathParam("group") UUID group, Form<Letters> form) throws IOException {
        return letters(ofGroup(group), form.value());
    }

    /** Letters for families of all groups of whom nobody has joined. */
    @POST
    @Path("missing/letters")
    @Form.On("../missing")
    @FreshPassword
    @Door(Door.To.ADMINISTRATOR)
    public Response lettersForMissing(Form<Letters> form) throws IOException {
        return letters(all(), form.value());
    }

    /** One letter, also for a family that has joined: for a second parent. */
    @POST
    @Path("pupils/{pupil}/letter")
    @Form.On("../../../joining")
    @FreshPassword
    @Door(Door.To.ADMINISTRATOR)
    public Response letter(@PathParam("pupil") UUID pupil, Form<Written> form) throws IOException {
        return letters(ofPupil(pupil), new Letters(Whom.ALL, form.value().language(), false));
    }

    private Response letters(List<Family> families, Letters wish) throws IOException {
        List<Family> chosen = families.stream()
                .filter(family -> switch (wish.whom()) {
                    case MISSING -> family.missing();
                    case PAPER -> family.needsPaper();
                    case ALL -> true;
                })
                .toList();
        if (chosen.isEmpty()) {
            throw new NotFoundException();
        }
        joining.note(school().id(), decider(), text("joining.noted.letters", chosen.size()));
        Optional<Locale> language = language(wish.language(), wish.remember(), chosen);
        return pdf(joining.tokens().letters(school(), chosen, language));
    }

    /** A letter with a token for all parents of a group, who then apply. The group's token before does not work any more. */
    @POST
    @Path("groups/{group}/token")
    @Form.On("../../../joining")
    @FreshPassword
    @Door(Door.To.ADMINISTRATOR)
    public Response token(@PathParam("group") UUID group, Form<Written> form) throws IOException {
        String name = ofGroup(group).get(0).groupName();
        joining.note(school().id(), decider(), text("joining.noted.group", name));
        Locale language = spoken(form.value().language()).orElse(Languages.DUTCH);
        return pdf(List.of(joining.tokens().ofGroup(school(), group, name, language)));
    }

    /** Mails to those guardians of a group who have not joined. */
    @POST
    @Path("groups/{group}/mails")
    @Form.On("../../../joining")
    @Door(Door.To.ADMINISTRATOR)
    public Done mails(@PathParam("group") UUID group, Form<Written> form) {
        return mailed(ofGroup(group), form, "groups/" + group);
    }

    /** Mails to those guardians of all groups who have not joined. */
    @POST
    @Path("missing/mails")
    @Form.On("../missing")
    @Door(Door.To.ADMINISTRATOR)
    public Done mailsForMissing(Form<Written> form) {
        return mailed(all().stream().filter(Family::missing).toList(), form, "missing");
    }

    private Done mailed(List<Family> families, Form<Written> form, String page) {
        Written wish = form.value();
        Optional<Locale> language = language(wish.language(), wish.remember(), families);
        int count = joining.tokens().mail(school(), families, language);
        joining.note(school().id(), decider(), text("joining.noted.mails", count));
        return Done.at(school().slug() + "/admin/joining/" + page, new Count(count))
                .saying(text("joining.mailed", count));
    }

    /** Takes back all tokens of a group and its pupils. */
    @POST
    @Path("groups/{group}/revoke")
    @Form.On("../../../joining")
    @Door(Door.To.ADMINISTRATOR)
    public Done revoke(@PathParam("group") UUID group, Form<Written> form) {
        Set<UUID> pupils = ofGroup(group).stream().map(Family::pupil).collect(Collectors.toSet());
        return revoked(joining.tokens().revoke(school().id(), pupils, Set.of(group)), group);
    }

    /** Takes back the tokens of a pupil. */
    @POST
    @Path("pupils/{pupil}/revoke")
    @Form.On("../../../joining")
    @Door(Door.To.ADMINISTRATOR)
    public Done revokeOf(@PathParam("pupil") UUID pupil, Form<Written> form) {
        UUID group = ofPupil(pupil).get(0).group();
        return revoked(joining.tokens().revoke(school().id(), Set.of(pupil), Set.of()), group);
    }

    private Done revoked(int count, UUID group) {
        joining.note(school().id(), decider(), text("joining.noted.revoked", count));
        return Done.at(school().slug() + "/admin/joining/groups/" + group, new Count(count))
                .saying(text("joining.revoked", count));
    }

    private Response pdf(List<Tokens.Handed> letters) throws IOException {
        return Response.ok(sheets.of(school(), letters), "application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + text("joining.file") + ".pdf\"")
                .build();
    }

    private List<Family> all() {
        return joining.families(school().id());
    }

    private List<Family> ofGroup(UUID group) {
        return some(
                all().stream().filter(family -> family.group().equals(group)).toList());
    }

    private List<Family> ofPupil(UUID pupil) {
        return some(
                all().stream().filter(family -> family.pupil().equals(pupil)).toList());
    }

    private static List<Family> some(List<Family> families) {
        if (families.isEmpty()) {
            throw new NotFoundException();
        }
        return families;
    }

    /** The language for all, if one is chosen, which may be that of these families from now on. */
    private Optional<Locale> language(@Nullable String chosen, boolean remember, List<Family> families) {
        Optional<Locale> language = spoken(chosen);
        language.filter(any -> remember).ifPresent(one -> joining.tokens().remember(school().id(), families, one));
        return language;
    }

    private static Optional<Locale> spoken(@Nullable String chosen) {
        return Optional.ofNullable(chosen).filter(Languages::speaks).map(Locale::forLanguageTag);
    }

    private static School school() {
        return Visit.current().atSchool();
    }

    private static Applications.Decider decider() {
        SignedIn who = Visit.current().signedIn();
        return new Applications.Decider(who.account(), who.name());
    }

    private String text(String key, Object... arguments) {
        return texts.text(Visit.current().language(), key, arguments);
    }
}
