package nl.schoolplein.api;

/** The soft colours of the look, each with a light and a dark variant. @since 1.0 */
public enum Tint {
    SUN,
    LEAF,
    SKY,
    ROSE,
    PLUM,
    SAND,
    MINT,
    PEACH
}
