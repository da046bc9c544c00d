export interface Writing {
  readonly writing: boolean;
  readonly onWriting: (writing: boolean) => void;
}
