package nl.schoolplein.overblijven.statement;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.api.Actor;
import nl.schoolplein.api.Allow;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Directory;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.api.Texts;
import nl.schoolplein.api.Viewer;
import nl.schoolplein.overblijven.care.Care;
import nl.schoolplein.overblijven.care.Cares;
import nl.schoolplein.overblijven.care.Payment;
import nl.schoolplein.overblijven.care.Workplace;
import org.jspecify.annotations.Nullable;

/** The strip cards of a kind of care: who has how many left, and a card that somebody bought. For those who work there. */
@Path("cards/{care}")
public class CardPages {
    @Inject
    Database database;

    @Inject
    Directory directory;

    @Inject
    Viewer viewer;

    @Inject
    Texts texts;

    @Inject
    Clock clock;

    @PathParam("care")
    UUID care;

    /** What a card of this kind is, and what is charged though the child was not there. */
    public record NewTariff(
            @Min(1) @Max(100) int strips, @Size(max = 20) String price, boolean noShow, boolean late) {}

    /** A card that was bought; with fewer than no strips, one that is taken back. */
    public record NewCard(
            LocalDate bought,
            @Min(-100) @Max(100) int strips,
            @Size(max = 20) String price,
            @Nullable @Size(max = StripCard.LONGEST_NOTE) String note) {}

    /** Shows who has how many, and whom a name finds. */
    @GET
    public Page list(@QueryParam("name") @DefaultValue("") String typed) {
        Care kind = kind();
        boolean strips = kind.payment() == Payment.STRIPS;
        LocalDate today = LocalDate.now(clock);
        List<StripCount> counts = strips
                ? database.read(Accounts.class, accounts -> StripCount.all(accounts, List.of(kind), today))
                : List.of();
        Tariff tariff = tariff();
        CardList.Rules rules = new CardList.Rules(
                tariff.stripsPerCard(), Amount.typed(tariff.cardCents()), tariff.noShowCounts(), tariff.lateCounts());
        return Page.of("statement/cards", CardList.of(kind, rules, counts, typed.strip(), directory))
                .titled(kind.name());
    }

    /** Says what a card is, and what is charged. */
    @POST
    @Path("tariff")
    @Form.On(".")
    @Allow("CARE")
    public Done tariff(Form<NewTariff> form) {
        Care kind = kind();
        NewTariff sent = form.value();
        int cents = Amount.cents(sent.price())
                .filter(amount -> amount >= 0)
                .orElseThrow(() -> form.refuse("price", "cards.price.wrong"));
        return database.write(Accounts.class, accounts -> {
            Tariff tariff = accounts.tariffs(Set.of(care)).stream().findFirst().orElseGet(() -> new Tariff(care));
            tariff.cardIs(sent.strips(), cents);
            tariff.charges(sent.noShow(), sent.late());
            accounts.entityManager().persist(tariff);
            return Done.at("cards/" + care, kind.name()).saying(texts.get("cards.tariff.said"));
        });
    }

    /** Shows the cards of one guardian. */
    @GET
    @Path("{guardian}")
    public Page one(@PathParam("guardian") UUID guardian) {
        Care kind = withCards();
        StripCard.Buyer buyer = buyer(guardian);
        Tariff tariff = tariff();
        LocalDate today = LocalDate.now(clock);
        OwnCards cards = database.read(Accounts.class, accounts -> {
            int left = StripCount.of(guardian, accounts, List.of(kind), today).stream()
                    .mapToInt(StripCount::left)
                    .sum();
            return OwnCards.of(kind, buyer, left, accounts.cardsOf(guardian, Set.of(care)), tariff, today);
        });
        return Page.of("statement/card", cards).titled(buyer.name());
    }

    /** Writes down a card that was bought. */
    @POST
    @Path("{guardian}")
    @Allow("CARE")
    public Done add(@PathParam("guardian") UUID guardian, Form<NewCard> form) {
        withCards();
        StripCard.Buyer buyer = buyer(guardian);
        NewCard sent = form.value();
        int cents = Amount.cents(sent.price()).orElseThrow(() -> form.refuse("price", "cards.price.wrong"));
        if (sent.strips() == 0 || (cents != 0 && (sent.strips() > 0) != (cents > 0))) {
            throw form.refuse("strips", "cards.strips.wrong");
        }
        if (sent.bought().isAfter(LocalDate.now(clock))) {
            throw form.refuse("bought", "cards.bought.later");
        }
        StripCard card = new StripCard(
                care,
                buyer,
                sent.bought(),
                sent.strips(),
                cents,
                Optional.ofNullable(sent.note()).orElse(""),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return database.write(Accounts.class, accounts -> {
            accounts.entityManager().persist(card);
            return Done.at("cards/" + care + "/" + guardian, card.id())
                    .saying(texts.get("cards.added", sent.strips(), buyer.name()));
        });
    }

    private Tariff tariff() {
        return database.read(Accounts.class, accounts -> accounts.tariffs(Set.of(care))).stream()
                .findFirst()
                .orElseGet(() -> new Tariff(care));
    }

    private Care kind() {
        new Workplace(database, viewer).mustWorkAt(care);
        return database.read(Cares.class, cares -> cares.find(care)).orElseThrow(NotFoundException::new);
    }

    private Care withCards() {
        Care kind = kind();
        if (kind.payment() != Payment.STRIPS) {
            throw new NotFoundException();
        }
        return kind;
    }

    private StripCard.Buyer buyer(UUID guardian) {
        return Optional.ofNullable(directory.actors(Set.of(), Set.of(guardian)).get(guardian))
                .filter(actor -> actor.kind() == Actor.Kind.GUARDIAN)
                .map(actor -> new StripCard.Buyer(guardian, actor.name()))
                .orElseThrow(NotFoundException::new);
    }
}
