package nl.schoolplein.overblijven.statement;

import java.util.List;

/** What strips are worth when a price does not divide evenly: the strips of a card are together worth what it cost. */
final class CardValue {
    private CardValue() {}

    /** A card that was bought. */
    record Bought(int strips, int cents) {}

    /** What the first strips of a card are worth together, in cents. */
    static int ofFirst(int used, Bought card) {
        return Math.toIntExact((long) card.cents() * used / card.strips());
    }

    /**
     * What is left on cards, in cents, after so many strips were taken, from the first card first. Nothing is left for strips
     * that are owed: they are paid by the next card.
     *
     * @param cards the cards with strips on them, the oldest first
     */
    static long left(List<Bought> cards, int used) {
        long left = 0;
        int still = used;
        for (Bought card : cards) {
            int taken = Math.min(still, card.strips());
            still -= taken;
            left += card.cents() - ofFirst(taken, card);
        }
        return left;
    }
}
