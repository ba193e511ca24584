package nl.schoolplein.api;

/**
 * How to reach a guardian. What is not known is an empty text.
 *
 * @param email an e-mail address
 * @param phone a telephone number, as it was typed
 * @param address street, number, postcode and town in one line
 * @since 1.0
 */
public record ContactDetails(String email, String phone, String address) {}
