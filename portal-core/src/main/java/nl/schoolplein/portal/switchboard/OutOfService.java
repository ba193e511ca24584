package nl.schoolplein.portal.switchboard;

/**
 * A module that the school is offered and that does not serve, whatever its switch says.
 *
 * @param title what the school calls it
 * @param byOperator whether the operator took it out of service; else its plugin does not start
 */
public record OutOfService(String id, String title, boolean byOperator) {}
