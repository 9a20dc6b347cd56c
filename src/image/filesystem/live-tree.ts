import { Damage } from '../damage.ts';
import { limits } from '../limits.ts';
import { Node } from './tree-node.ts';
import { follow, type Reach } from './tree-walk.ts';

/** The paths that are visible after the layers so far, and those that no longer are. */
export class LiveTree {
  readonly root = new Node('', undefined);
  readonly #buried = new Map<string, Node>();
  #nodes = 0;
  #characters = 0;
  readonly #budget = { characters: limits.followedCharacters };

  /** Where a path leads inside the root; undefined when symbolic links go in circles. */
  follow(path: string, followLast: boolean): Reach | undefined {
    const reach = follow(this.root, path, followLast, this.#budget);
    if (this.#budget.characters < 0)
      throw new Damage('its paths lead through too many symbolic links', { kind: 'too-large' });
    return reach;
  }

  /** The live node of a name in a folder, or one brought back from among the dead, or a new one. It must get a visible version at once. `known` is its path where the caller holds that string: a second copy for every path would show. */
  attach(folder: Node, name: string, known?: string): Node {
    const live = folder.children?.get(name);
    if (live) return live;
    const path = known ?? (folder.path === '' ? name : `${folder.path}/${name}`);
    const node = this.#exhume(path) ?? this.#create(path, folder);
    node.parent = folder;
    folder.children ??= new Map();
    folder.children.set(name, node);
    return node;
  }

  /** Takes a node out of the live tree, its parent's map of children excepted; remembers it when it has a past. */
  bury(node: Node): void {
    node.visible = undefined;
    node.children = undefined;
    if (node.versions.length > 0) this.#buried.set(node.path, node);
  }

  buried(path: string): Node | undefined {
    return this.#buried.get(path);
  }

  #exhume(path: string): Node | undefined {
    if (this.#buried.size === 0) return undefined;
    const node = this.#buried.get(path);
    this.#buried.delete(path);
    return node;
  }

  #create(path: string, folder: Node): Node {
    this.#nodes++;
    this.#characters += path.length;
    if (this.#nodes > limits.paths || this.#characters > limits.pathCharacters) {
      throw new Damage(`the image has more than ${limits.paths} paths, or too long ones`, { kind: 'too-large' });
    }
    return new Node(path, folder);
  }
}
