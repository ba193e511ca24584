package nl.schoolplein.overblijven.statement;

/**
 * What a kind of care charges for.
 *
 * @param strips whether a time costs a strip of a card, and no money by the month
 * @param noShow whether a child that did not come is charged
 * @param late whether a booking that was cancelled too late is charged
 */
record Rates(boolean strips, boolean noShow, boolean late) {

    boolean charges(Went went) {
        return switch (went) {
            case ATTENDED -> true;
            case NO_SHOW -> noShow;
            case CANCELLED_LATE -> late;
            case FREE -> false;
        };
    }
}
