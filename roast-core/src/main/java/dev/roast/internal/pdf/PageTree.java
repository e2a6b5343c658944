package dev.roast.internal.pdf;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/**
 * Looks whether the tree of a document's pages is one that can be walked. An honest one is a few levels deep and names each
 * part once (ISO 32000-1, 7.7.3.2).
 */
final class PageTree {

    private final FileLimits limits;
    private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Node> open = new ArrayDeque<>();
    private int entries;
    private int repeats;

    private PageTree(FileLimits limits) {
        this.limits = limits;
    }

    static void check(COSDictionary root, FileLimits limits) {
        PageTree tree = new PageTree(limits);
        tree.open.push(new Node(root, 1));
        while (!tree.open.isEmpty()) {
            tree.visit(tree.open.pop());
        }
    }

    private void visit(Node node) {
        COSArray kids = node.dictionary().getCOSArray(COSName.KIDS);
        if (kids == null) {
            return;
        }
        if (node.depth() > limits.treeDepth()) {
            throw new TooComplexException("The document nests its pages more than " + limits.treeDepth() + " deep"
                    + TooComplexException.ADVICE);
        }
        for (int i = 0; i < kids.size(); i++) {
            if (kids.getObject(i) instanceof COSDictionary kid) {
                enter(kid, node.depth() + 1);
            }
        }
    }

    private void enter(COSDictionary kid, int depth) {
        if (++entries > limits.treeEntries()) {
            throw new TooComplexException("The document's list of pages has more than " + limits.treeEntries()
                    + " entries" + TooComplexException.ADVICE);
        }
        if (seen.add(kid)) {
            open.push(new Node(kid, depth));
        } else if (++repeats > limits.treeRepeats()) {
            throw new TooComplexException("The document names pages again more than " + limits.treeRepeats() + " times"
                    + TooComplexException.ADVICE);
        }
    }

    private record Node(COSDictionary dictionary, int depth) {}
}
