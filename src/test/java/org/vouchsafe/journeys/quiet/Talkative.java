package org.vouchsafe.journeys.quiet;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SocketChannel;

/** What our program must never be: tries every door, and does not mind being turned away. Only ever talks to this machine itself. */
public final class Talkative {
    private Talkative() {}

    public static void main(String[] args) throws IOException {
        if (Guards.areUp()) {
            Guards.up();
        }
        tried(() -> new Socket(InetAddress.getLoopbackAddress(), 9).close());
        tried(() -> new ServerSocket(0).close());
        tried(() -> SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), 9)).close());
        tried(() -> DatagramChannel.open().close());
        // This one has a door of its own, which only the trace sees.
        tried(() -> new DatagramSocket().close());
    }

    private interface Door {
        void open() throws IOException;
    }

    private static void tried(Door door) {
        try {
            door.open();
        } catch (IOException | IllegalStateException e) {
            return;
        }
    }
}
