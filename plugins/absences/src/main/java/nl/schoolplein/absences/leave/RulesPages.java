package nl.schoolplein.absences.leave;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import nl.schoolplein.absences.rules.LegalRule;
import nl.schoolplein.absences.rules.NationalRules;
import nl.schoolplein.absences.rules.RuleBook;
import nl.schoolplein.absences.rules.RuleChange;
import nl.schoolplein.absences.rules.RuleKey;
import nl.schoolplein.api.Allow;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import org.jspecify.annotations.Nullable;

/** The rules in plain words, with number, source and version; and changing one from a day on. */
@Path("leave/rules")
public class RulesPages extends LeavePage {

    /** All of them, as they are today. */
    public record All(List<Told> rules, boolean mayChange, String about) {}

    /**
     * A rule as people read it.
     *
     * @param newer whether there is a national version from after the school's change
     */
    public record Told(LegalRule rule, String says, boolean newer) {
        /** The address of its page within the module. */
        public String page() {
            return "leave/rules/" + rule.key().key();
        }
    }

    /** One of them, with what the school changed and the national text. */
    public record One(Told told, String national, List<Change> changes, LocalDate today) {}

    /** A change that the school made. */
    public record Change(LocalDate from, boolean back, int amount, String says, String note, String by, Instant at) {}

    /** What a change sends. */
    public record NewChange(
            LocalDate from,
            @Nullable Integer amount,
            @Nullable @Size(max = RuleChange.LONGEST) String says,
            @Nullable @Size(max = RuleChange.LONGEST) String source,
            @Size(max = RuleChange.LONGEST) String note) {}

    /** From when on the national rule counts again. */
    public record Back(LocalDate backFrom) {}

    /** Shows them. */
    @GET
    public Page list() {
        List<RuleChange> changes = changes();
        LocalDate today = today();
        return Page.of(
                        "leave/rules",
                        new All(
                                RuleBook.on(today, changes).all().stream()
                                        .map(this::told)
                                        .toList(),
                                decides(),
                                NationalRules.on(today).about()))
                .titled(texts.get("rules.title"));
    }

    private List<RuleChange> changes() {
        return database.read(LeaveRequests.class, LeaveRequests::ruleChanges);
    }

    private Told told(LegalRule rule) {
        LocalDate national = NationalRules.on(today()).from();
        return new Told(rule, rule.says(viewer.language()), rule.ofSchool() && national.isAfter(rule.since()));
    }

    /** Shows one, for who may change it. */
    @GET
    @Path("{rule}")
    public Page one(@PathParam("rule") String key) {
        onlyDeciders();
        RuleKey rule = rule(key);
        LocalDate today = today();
        List<RuleChange> all = changes();
        LegalRule national = RuleBook.national(today).rule(rule);
        List<Change> changes = all.stream()
                .filter(change -> change.rule() == rule)
                .sorted(Comparator.comparing(RuleChange::validFrom)
                        .thenComparing(RuleChange::changedAt)
                        .reversed())
                .map(change -> new Change(
                        change.validFrom(),
                        change.back(),
                        change.amount(),
                        change.applied(national).says(viewer.language()),
                        change.note(),
                        change.changedBy(),
                        change.changedAt()))
                .toList();
        return Page.of(
                        "leave/rule",
                        new One(
                                told(RuleBook.on(today, all).rule(rule)),
                                national.says(viewer.language()),
                                changes,
                                today))
                .titled(texts.get("rules.title"));
    }

    private static RuleKey rule(String key) {
        return RuleKey.of(key).orElseThrow(NotFoundException::new);
    }

    /** Changes it from a day on. */
    @POST
    @Path("{rule}")
    @Allow("DECIDE_LEAVE")
    public Done change(@PathParam("rule") String key, Form<NewChange> form) {
        onlyDeciders();
        RuleKey rule = rule(key);
        NewChange sent = form.value();
        Integer amount = sent.amount();
        if (rule.hasNumber() && (amount == null || amount < rule.least() || amount > rule.most())) {
            throw form.refuse("amount", "rules.wrong.amount", rule.least(), rule.most());
        }
        return keep(new RuleChange(
                rule,
                sent.from(),
                false,
                amount == null ? 0 : amount,
                text(sent.says()),
                text(sent.source()),
                sent.note(),
                viewer.person(),
                viewer.name(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    /** From a day on the national rule counts again. */
    @POST
    @Path("{rule}/back")
    @Form.On(".")
    @Allow("DECIDE_LEAVE")
    public Done back(@PathParam("rule") String key, Form<Back> form) {
        onlyDeciders();
        return keep(new RuleChange(
                rule(key),
                form.value().backFrom(),
                true,
                0,
                "",
                "",
                "",
                viewer.person(),
                viewer.name(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    private Done keep(RuleChange change) {
        database.write(rows -> rows.persist(change));
        return Done.at("leave/rules/" + change.rule().key(), change.rule().key())
                .saying(texts.get(change.back() ? "rules.back.said" : "rules.changed"));
    }
}
