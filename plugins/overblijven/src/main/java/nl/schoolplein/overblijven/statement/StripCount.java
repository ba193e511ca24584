package nl.schoolplein.overblijven.statement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.schoolplein.overblijven.care.Care;
import nl.schoolplein.overblijven.statement.CardValue.Bought;

/**
 * The strips of a guardian for a kind of care.
 *
 * @param bought on all cards together
 * @param used until today, charged on statements or not yet
 * @param cents what the strips that are left cost
 */
public record StripCount(UUID care, UUID guardian, int bought, int used, long cents) {

    private record Whose(UUID care, UUID guardian) {}

    /** How many are left; fewer than none if strips are owed. */
    public int left() {
        return bought - used;
    }

    /** Those of everybody who has a card or used a strip: a few queries, however many people there are. */
    static List<StripCount> all(Accounts accounts, Collection<Care> withCards, LocalDate today) {
        Ledger ledger = Ledger.of(accounts, withCards);
        return counted(
                ledger,
                accounts.cards(ledger.cares().keySet()),
                ledger.open(YearMonth.from(today), today).lines());
    }

    /** Those of one guardian. */
    static List<StripCount> of(UUID guardian, Accounts accounts, Collection<Care> withCards, LocalDate today) {
        Ledger ledger = Ledger.of(accounts, withCards);
        return counted(
                        ledger,
                        accounts.cardsOf(guardian, ledger.cares().keySet()),
                        ledger.openOf(guardian, YearMonth.from(today), today).lines())
                .stream()
                .filter(count -> count.guardian().equals(guardian))
                .toList();
    }

    private static List<StripCount> counted(Ledger ledger, List<StripCard> cards, List<Reckoned> open) {
        Map<Whose, Integer> used = new HashMap<>();
        Map<Whose, List<Bought>> bought = new HashMap<>();
        ledger.accounts()
                .taken(ledger.cares().keySet())
                .forEach(taken -> used.merge(
                        new Whose(taken.care(), taken.guardian()), Math.toIntExact(taken.strips()), Integer::sum));
        open.forEach(
                line -> used.merge(new Whose(line.what().care(), line.what().guardian()), line.strips(), Integer::sum));
        for (StripCard card : cards) {
            UUID guardian = card.guardian();
            if (guardian != null) {
                add(bought.computeIfAbsent(new Whose(card.care(), guardian), whose -> new ArrayList<>()), card);
            }
        }
        used.keySet().forEach(whose -> bought.putIfAbsent(whose, List.of()));
        return bought.entrySet().stream()
                .map(one -> count(one.getKey(), one.getValue(), used.getOrDefault(one.getKey(), 0)))
                .toList();
    }

    /** A card with fewer than no strips takes back what an earlier one gave. */
    private static void add(List<Bought> cards, StripCard card) {
        int strips = card.strips();
        int cents = card.cents();
        while (strips <= 0 && !cards.isEmpty()) {
            Bought last = cards.remove(cards.size() - 1);
            strips += last.strips();
            cents += last.cents();
        }
        if (strips > 0) {
            cards.add(new Bought(strips, cents));
        }
    }

    private static StripCount count(Whose whose, List<Bought> cards, int used) {
        return new StripCount(
                whose.care(),
                whose.guardian(),
                cards.stream().mapToInt(Bought::strips).sum(),
                used,
                CardValue.left(cards, Math.max(used, 0)));
    }
}
