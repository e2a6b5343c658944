package dev.roast.example.page;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** What is really painted, whatever the document says. */
final class Picture {
    private final BufferedImage image;

    private Picture(BufferedImage image) {
        this.image = image;
    }

    static Picture of(byte[] png) {
        try {
            return new Picture(ImageIO.read(new ByteArrayInputStream(png)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns how bright it is in its first corner, 0 to 1. */
    float brightnessOfTheCorner() {
        return brightness(2, 2);
    }

    /** Returns how bright it is in its middle, 0 to 1. */
    float brightnessOfTheMiddle() {
        return brightness(image.getWidth() / 2, image.getHeight() / 2);
    }

    private float brightness(int x, int y) {
        Color colour = new Color(image.getRGB(x, y));
        return Color.RGBtoHSB(colour.getRed(), colour.getGreen(), colour.getBlue(), null)[2];
    }
}
