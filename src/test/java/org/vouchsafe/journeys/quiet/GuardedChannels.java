package org.vouchsafe.journeys.quiet;

import java.io.IOException;
import java.net.ProtocolFamily;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;

/** The door for channels; Java finds it by the property {@code java.nio.channels.spi.SelectorProvider}. */
public final class GuardedChannels extends SelectorProvider {
    @Override
    public DatagramChannel openDatagramChannel() throws IOException {
        throw new IOException(Guards.visited("datagram channel"));
    }

    @Override
    public DatagramChannel openDatagramChannel(ProtocolFamily family) throws IOException {
        return openDatagramChannel();
    }

    @Override
    public Pipe openPipe() throws IOException {
        throw new IOException(Guards.visited("pipe"));
    }

    @Override
    public AbstractSelector openSelector() throws IOException {
        throw new IOException(Guards.visited("selector"));
    }

    @Override
    public ServerSocketChannel openServerSocketChannel() throws IOException {
        throw new IOException(Guards.visited("server socket channel"));
    }

    @Override
    public SocketChannel openSocketChannel() throws IOException {
        throw new IOException(Guards.visited("socket channel"));
    }
}
