package nl.schoolplein.portal.manual;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as a path of SVG (ISO/IEC 18004, error correction M), with the quiet zone of four modules round it.
 *
 * @param size the width and height, in modules
 * @param path the dark modules, for the attribute {@code d}
 */
public record QrSquare(int size, String path) {
    private static final int QUIET = 4;

    /** The code that leads to an address. */
    public static QrSquare of(String address) {
        QrCode code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return new QrSquare(code.size + 2 * QUIET, path.toString());
    }
}
