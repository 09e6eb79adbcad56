package org.vouchsafe.seal.stamp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;

/**
 * Asks a time-stamp authority over the network (RFC 3161, 3.4). The only place in the program that opens a connection, and only when an analyst
 * named the address in that very act.
 */
public final class StampServer {
    private static final int MILLIS = 20_000;
    // A token with its chain has some kilobytes.
    private static final int MOST = 1 << 20;

    private StampServer() {}

    /**
     * The response, as it came.
     *
     * @throws IOException when the address is none of the web, nobody answers there, or it answers with something else
     */
    public static byte[] ask(URI authority, byte[] request) throws IOException {
        if (authority.getHost() == null || !("https".equals(authority.getScheme()) || "http".equals(authority.getScheme()))) {
            throw new IOException("it is no address that begins with https:// or http://");
        }
        HttpURLConnection connection = (HttpURLConnection) authority.toURL().openConnection();
        try {
            connection.setConnectTimeout(MILLIS);
            connection.setReadTimeout(MILLIS);
            connection.setInstanceFollowRedirects(false);
            connection.setRequestMethod("POST");
            connection.setRequestProperty("Content-Type", "application/timestamp-query");
            connection.setDoOutput(true);
            try (OutputStream out = connection.getOutputStream()) {
                out.write(request);
            }
            if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
                throw new IOException("it answered with status " + connection.getResponseCode());
            }
            try (InputStream in = connection.getInputStream()) {
                byte[] response = in.readNBytes(MOST);
                if (in.read() >= 0) {
                    throw new IOException("it answered with more than a time stamp");
                }
                return response;
            }
        } finally {
            connection.disconnect();
        }
    }
}
