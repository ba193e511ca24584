package nl.schoolplein.overblijven.statement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import nl.schoolplein.overblijven.care.Care;

/**
 * The strip cards of one guardian for a kind of care.
 *
 * @param strips how many a card has, until somebody types another number
 * @param price what it costs
 */
public record OwnCards(
        UUID care,
        String careName,
        UUID guardian,
        String name,
        int left,
        List<One> cards,
        int strips,
        String price,
        LocalDate today) {

    /** A card; one that stands on a statement stays as it is. */
    public record One(LocalDate bought, int strips, int cents, String note, boolean stated) {}

    static OwnCards of(
            Care care, StripCard.Buyer buyer, int left, List<StripCard> cards, Tariff tariff, LocalDate today) {
        return new OwnCards(
                care.id(),
                care.name(),
                buyer.id(),
                buyer.name(),
                left,
                cards.stream()
                        .map(card -> new One(card.bought(), card.strips(), card.cents(), card.note(), card.stated()))
                        .sorted(Comparator.comparing(One::bought).reversed())
                        .toList(),
                tariff.stripsPerCard(),
                Amount.typed(tariff.cardCents()),
                today);
    }
}
