package org.vouchsafe.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vouchsafe.store.audit.MerkleHash;
import org.vouchsafe.store.audit.MerkleTree;
import org.vouchsafe.store.file.Connections;
import org.vouchsafe.store.file.Migrations;
import org.vouchsafe.store.sql.Session;

class MerkleTreeTest {
    private Session session;
    private MerkleTree tree;

    @BeforeEach
    void make() {
        session = Connections.memory();
        Migrations.PUBLISHED.apply(session);
        tree = new MerkleTree(session);
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void rootsAreThoseOfTheKnownTree() {
        // Leaves and roots of the test tree that implementations of RFC 6962 share.
        List<String> inputs = List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");
        assertThat(hex(tree.root(0))).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        List<String> roots = new ArrayList<>();
        for (String input : inputs) {
            tree.append(MerkleHash.leaf(HexFormat.of().parseHex(input)));
            roots.add(hex(tree.root(tree.size())));
        }
        assertThat(roots.get(0)).isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(roots.get(1)).isEqualTo("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
        assertThat(roots.get(2)).isEqualTo("aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77");
        assertThat(roots.get(7)).isEqualTo("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
        assertThat(hex(tree.root(3))).as("an older root can still be computed").isEqualTo(roots.get(2));
    }

    @Test
    void everyLeafProvesItsPlaceAndEverySizeItsContinuation() {
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < 37; i++) {
            byte[] leaf = MerkleHash.leaf(("leaf " + i).getBytes(StandardCharsets.UTF_8));
            leaves.add(leaf);
            tree.append(leaf);
        }
        for (int size = 1; size <= 37; size++) {
            for (int leaf = 0; leaf < size; leaf++) {
                byte[] reached = climb(leaves.get(leaf), leaf, size, tree.inclusion(leaf, size));
                assertThat(reached).as("leaf %d of %d", leaf, size).isEqualTo(tree.root(size));
            }
            for (int older = 1; older <= size; older++) {
                assertThat(continues(older, size, tree.consistency(older, size))).as("%d to %d", older, size).isTrue();
            }
        }
        List<byte[]> proof = tree.consistency(6, 37);
        proof.set(1, MerkleHash.leaf(new byte[0]));
        assertThat(continues(6, 37, proof)).isFalse();
        assertThatThrownBy(() -> tree.inclusion(37, 37)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.root(38)).isInstanceOf(IllegalArgumentException.class);
    }

    /** RFC 9162, 2.1.3.2: an independent way to the root. */
    private static byte[] climb(byte[] leaf, long index, long size, List<byte[]> proof) {
        long node = index;
        long last = size - 1;
        byte[] hash = leaf;
        for (byte[] sibling : proof) {
            if ((node & 1) == 1 || node == last) {
                hash = MerkleHash.node(sibling, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = MerkleHash.node(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return hash;
    }

    /** RFC 9162, 2.1.4.2. */
    private boolean continues(long older, long newer, List<byte[]> given) {
        if (older == newer) {
            return given.isEmpty();
        }
        var proof = new ArrayList<>(given);
        if (Long.bitCount(older) == 1) {
            proof.addFirst(tree.root(older));
        }
        long node = older - 1;
        long last = newer - 1;
        while ((node & 1) == 1) {
            node >>= 1;
            last >>= 1;
        }
        byte[] first = proof.getFirst();
        byte[] second = proof.getFirst();
        for (byte[] each : proof.subList(1, proof.size())) {
            if ((node & 1) == 1 || node == last) {
                first = MerkleHash.node(each, first);
                second = MerkleHash.node(each, second);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                second = MerkleHash.node(second, each);
            }
            node >>= 1;
            last >>= 1;
        }
        return Arrays.equals(first, tree.root(older)) && Arrays.equals(second, tree.root(newer));
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
