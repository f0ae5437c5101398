package dev.footfall.admin.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngTest {
    @Test
    void another_reader_sees_the_same_pixels() throws IOException {
        var image = new WritableImage(3, 2);
        image.getPixelWriter().setColor(0, 0, Color.rgb(255, 0, 1));
        image.getPixelWriter().setColor(2, 1, Color.rgb(0, 128, 254));

        var read = ImageIO.read(new ByteArrayInputStream(Png.encode(image)));

        assertThat(read.getWidth()).isEqualTo(3);
        assertThat(read.getHeight()).isEqualTo(2);
        assertThat(read.getRGB(0, 0)).isEqualTo(0xffff0001);
        assertThat(read.getRGB(2, 1)).isEqualTo(0xff0080fe);
        assertThat(read.getRGB(1, 0)).isEqualTo(0xff000000);
    }
}
