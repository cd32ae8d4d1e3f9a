package forklore.picture.tree;

import forklore.model.ProcessState;

import java.util.List;

/// What has a box in the picture of the process tree.
sealed interface TreeNode {
    /// The name of the box, and of everything that belongs to it.
    String id();

    /// One process.
    record One(ProcessState process) implements TreeNode {
        @Override
        public String id() {
            return "process:" + process.lane() + ":" + process.identity().index();
        }

        /// Without all that the process is and remembers: nodes are keys, many times a frame.
        @Override
        public int hashCode() {
            return process.pid();
        }
    }

    /// Children of one parent that have the same role and no children of their own.
    record Many(List<ProcessState> processes) implements TreeNode {
        @Override
        public String id() {
            var first = processes.getFirst();
            return "group:" + first.lane() + ":" + first.identity().index();
        }

        /// As for one.
        @Override
        public int hashCode() {
            return processes.getFirst().pid();
        }
    }

    /// A process outside the run that has adopted an orphan: `init`, or the nearest sub-reaper.
    record Outside(int pid) implements TreeNode {
        @Override
        public String id() {
            return "outside:" + pid;
        }
    }
}
