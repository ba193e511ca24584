package nl.schoolplein.portal.mail;

/** What came of handing a mail to the mail server. */
sealed interface Outcome {

    /** The server took it. */
    record Taken() implements Outcome {}

    /** The server does not take it, and would not take it later either. */
    record Refused(String said) implements Outcome {}

    /** There is nobody at the address, as the server says at once. */
    record NobodyThere(String said) implements Outcome {}

    /** It did not come to an end that counts; later it may. */
    record NotYet(String said) implements Outcome {}

    /** The server had all of it, and was not heard to take or refuse it. */
    record Unsure(String said) implements Outcome {}
}
