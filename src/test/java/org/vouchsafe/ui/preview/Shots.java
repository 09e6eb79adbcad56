package org.vouchsafe.ui.preview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Pictures of a scene as PNG files, without AWT. */
public final class Shots {
    private Shots() {}

    /** Waits until everything asked of the window's thread so far is drawn, then takes a picture. */
    public static void take(Scene scene, Path file) throws Exception {
        settle();
        byte[] png = onWindowThread(() -> png(scene.snapshot(null)));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, png);
    }

    /** Makes the window's content this large. */
    public static void size(Scene scene, double width, double height) throws Exception {
        onWindowThread(() -> {
            Window window = scene.getWindow();
            ((Stage) window).setMaximized(false);
            window.setWidth(width + window.getWidth() - scene.getWidth());
            window.setHeight(height + window.getHeight() - scene.getHeight());
            return true;
        });
        settle();
    }

    /** Lets background reads and layout come to rest. */
    public static void settle() throws Exception {
        for (int i = 0; i < 6; i++) {
            Thread.sleep(120);
            onWindowThread(() -> true);
        }
    }

    /** Runs on the window's thread and waits for it. */
    public static <T> T onWindowThread(Callable<T> act) throws Exception {
        FutureTask<T> task = new FutureTask<>(act);
        Platform.runLater(task);
        return task.get();
    }

    /** PNG (ISO/IEC 15948), 8 bits per channel with alpha, one IDAT. */
    static byte[] png(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        byte[] raw = new byte[height * (1 + width * 4)];
        int at = 0;
        for (int y = 0; y < height; y++) {
            at++;
            for (int x = 0; x < width; x++) {
                int pixel = argb[y * width + x];
                raw[at++] = (byte) (pixel >> 16);
                raw[at++] = (byte) (pixel >> 8);
                raw[at++] = (byte) pixel;
                raw[at++] = (byte) (pixel >> 24);
            }
        }
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(raw);
        deflater.finish();
        byte[] packed = new byte[raw.length + 1024];
        int length = deflater.deflate(packed);
        deflater.end();
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 8).put((byte) 6);
        try (java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream()) {
            out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
            chunk(out, "IHDR", header.array(), 13);
            chunk(out, "IDAT", packed, length);
            chunk(out, "IEND", new byte[0], 0);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void chunk(java.io.ByteArrayOutputStream out, String type, byte[] data, int length) {
        byte[] name = type.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data, 0, length);
        out.writeBytes(ByteBuffer.allocate(4).putInt(length).array());
        out.writeBytes(name);
        out.write(data, 0, length);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
