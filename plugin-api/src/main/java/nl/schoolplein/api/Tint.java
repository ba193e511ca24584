package nl.schoolplein.api;

/** The soft colours of the look, each with a light and a dark variant. @since 0.1 */
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
