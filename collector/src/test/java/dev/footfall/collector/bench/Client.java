package dev.footfall.collector.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntFunction;

/** Some connections of the load, each with one request under way. Confined to one thread. */
final class Client implements AutoCloseable {
    private static final int LARGEST_ANSWER = 4_096;
    private static final byte[] END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int END_OF_HEAD = ByteBuffer.wrap(END).getInt();

    private final Selector selector = Selector.open();
    private final ByteBuffer request = ByteBuffer.allocateDirect(LARGEST_ANSWER);
    private final int number;
    private final long started = System.nanoTime();
    private final IntFunction<String> agent;
    private long[] latencies = new long[1 << 16];
    private int answered;
    private long refused;

    Client(int number, IntFunction<String> agent) throws IOException {
        this.number = number;
        this.agent = agent;
    }

    /** One connection, and the answer that it waits for. */
    private static final class Conversation {
        private final SocketChannel channel;
        private final ByteBuffer answer = ByteBuffer.allocateDirect(LARGEST_ANSWER);
        private final int number;
        private int requests;
        private long asked;

        Conversation(SocketChannel channel, int number) {
            this.channel = channel;
            this.number = number;
        }
    }

    void connect(int port, int connections) throws IOException {
        var server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        for (int i = 0; i < connections; i++) {
            var channel = SocketChannel.open(server);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, new Conversation(channel, i));
        }
    }

    void sendUntil(long end) throws IOException {
        for (var key : selector.keys()) {
            ask((Conversation) key.attachment());
        }
        while (System.nanoTime() < end) {
            selector.select(key -> answer((Conversation) key.attachment()), 100);
        }
    }

    private void answer(Conversation with) {
        try {
            if (with.channel.read(with.answer) < 0) {
                throw new IOException("the server ended the connection");
            }
            if (isAcknowledged(with.answer)) {
                if (isWhole(with.answer)) {
                    note(System.nanoTime() - with.asked);
                    ask(with);
                }
            } else {
                refused++;
                ask(with);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isAcknowledged(ByteBuffer answer) {
        return answer.get(9) == '2' && answer.get(10) == '0' && answer.get(11) == '4';
    }

    /** An answer of status 204 ends with its head; any other one comes in one piece as well. */
    private static boolean isWhole(ByteBuffer answer) {
        int length = answer.position();
        return length >= END.length && answer.getInt(length - END.length) == END_OF_HEAD;
    }

    private void note(long nanos) {
        if (answered == latencies.length) {
            latencies = Arrays.copyOf(latencies, 2 * answered);
        }
        latencies[answered++] = nanos;
    }

    private void ask(Conversation with) throws IOException {
        with.answer.clear();
        request.clear();
        request.put(text(with).getBytes(StandardCharsets.ISO_8859_1)).flip();
        with.asked = System.nanoTime();
        with.channel.write(request);
        if (request.hasRemaining()) {
            throw new IOException("a request did not fit into the socket's buffer");
        }
    }

    private String text(Conversation with) {
        int i = with.requests++;
        var body =
                "{\"b\":\""
                        + (started + "-" + number + "-" + with.number + "-" + i)
                        + "\",\"i\":\"s"
                        + with.number
                        + "\",\"e\":\"load\",\"u\":\"https://shop.example/p/"
                        + i % 100
                        + "\",\"r\":\"https://www.google.com/\",\"t\":\"Europe/Berlin\"}";
        return "POST /track/hit HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nAccept-Language: de,en;q=0.8\r\nUser-Agent: "
                + agent.apply(i)
                + "\r\nContent-Length: "
                + body.length()
                + "\r\n\r\n"
                + body;
    }

    long refused() {
        return refused;
    }

    long[] latencies() {
        return Arrays.copyOf(latencies, answered);
    }

    @Override
    public void close() throws IOException {
        for (var key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}
