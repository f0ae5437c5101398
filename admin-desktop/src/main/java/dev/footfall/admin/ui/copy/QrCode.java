package dev.footfall.admin.ui.copy;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.VLineTo;

/**
 * A text for cameras. Dark on light in every theme, with the quiet zone around it: many readers
 * understand nothing else.
 */
public final class QrCode extends StackPane {
    private static final int QUIET_ZONE = 4;

    /**
     * Draws at once.
     *
     * @param size edge in pixels; a module is a whole number of them
     * @param spoken what it is, for who cannot see it
     * @throws IllegalArgumentException if the text is too long for such a code
     */
    public QrCode(String text, double size, String spoken) {
        getStyleClass().add("qr-code");
        setAccessibleText(spoken);
        var modules = modules(text);
        var drawing = draw(modules, Math.max(1, Math.floor(size / modules.getWidth())));
        drawing.getStyleClass().add("qr-modules");
        getChildren().add(drawing);
        setMinSize(size, size);
        setMaxSize(size, size);
    }

    private static BitMatrix modules(String text) {
        try {
            return new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.MARGIN, QUIET_ZONE));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
    }

    /** One path of squares: hundreds of nodes would be slow, an image would blur. */
    private static Path draw(BitMatrix modules, double edge) {
        var path = new Path();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) {
                    path.getElements()
                            .addAll(
                                    new MoveTo(x * edge, y * edge),
                                    new HLineTo((x + 1) * edge),
                                    new VLineTo((y + 1) * edge),
                                    new HLineTo(x * edge),
                                    new ClosePath());
                }
            }
        }
        return path;
    }
}
