import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts pictures of several sizes into the one file Windows (.ico) and macOS (.icns) want. Arguments: folder of NAME-SIZE.png, and NAME. */
final class Containers {
    private static final List<Integer> WINDOWS = List.of(16, 24, 32, 48, 64, 128, 256);
    // What each kind of picture is called in an icon file of macOS; those of twice the density carry a size of their own.
    private static final Map<String, Integer> MACOS = new LinkedHashMap<>();

    static {
        MACOS.put("icp4", 16);
        MACOS.put("icp5", 32);
        MACOS.put("ic11", 32);
        MACOS.put("ic12", 64);
        MACOS.put("ic07", 128);
        MACOS.put("ic13", 256);
        MACOS.put("ic08", 256);
        MACOS.put("ic14", 512);
        MACOS.put("ic09", 512);
        MACOS.put("ic10", 1024);
    }

    private Containers() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Files.write(folder.resolve(args[1] + ".ico"), ico(folder, args[1]));
        Files.write(folder.resolve(args[1] + ".icns"), icns(folder, args[1]));
    }

    private static byte[] ico(Path folder, String name) throws IOException {
        var directory = ByteBuffer.allocate(6 + 16 * WINDOWS.size()).order(ByteOrder.LITTLE_ENDIAN);
        directory.putShort((short) 0).putShort((short) 1).putShort((short) WINDOWS.size());
        var pictures = new ByteArrayOutputStream();
        for (int size : WINDOWS) {
            byte[] png = picture(folder, name, size);
            // One byte holds each side, and 0 stands for 256.
            directory.put((byte) size).put((byte) size).put((byte) 0).put((byte) 0).putShort((short) 1).putShort((short) 32)
                    .putInt(png.length).putInt(directory.capacity() + pictures.size());
            pictures.writeBytes(png);
        }
        return joined(directory.array(), pictures.toByteArray());
    }

    private static byte[] icns(Path folder, String name) throws IOException {
        var pictures = new ByteArrayOutputStream();
        for (var each : MACOS.entrySet()) {
            byte[] png = picture(folder, name, each.getValue());
            pictures.writeBytes(each.getKey().getBytes(StandardCharsets.US_ASCII));
            pictures.writeBytes(ByteBuffer.allocate(4).putInt(8 + png.length).array());
            pictures.writeBytes(png);
        }
        byte[] head = ByteBuffer.allocate(8).put("icns".getBytes(StandardCharsets.US_ASCII)).putInt(8 + pictures.size()).array();
        return joined(head, pictures.toByteArray());
    }

    private static byte[] picture(Path folder, String name, int size) throws IOException {
        return Files.readAllBytes(folder.resolve(name + "-" + size + ".png"));
    }

    private static byte[] joined(byte[] head, byte[] rest) {
        return ByteBuffer.allocate(head.length + rest.length).put(head).put(rest).array();
    }
}
