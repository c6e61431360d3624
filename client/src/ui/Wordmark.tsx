import { text } from '../text.ts';

/** The mark and the word, drawn here so that the letters take the text's colour in the dark. */
export function Wordmark({ width = '168px' }: { width?: string }) {
  return (
    <svg
      viewBox="0 0 400 104"
      role="img"
      aria-label={text.common.product}
      style={{ inlineSize: width, blockSize: 'auto' }}
    >
      <g transform="translate(0 1)">
        <polygon points="50,2 64,16 50,30 36,16" fill="#FFC533" stroke="currentColor" strokeWidth="3" />
        <polygon points="34.5,23.5 48.5,37.5 34.5,51.5 20.5,37.5" fill="#A8743A" />
        <polygon points="65.5,23.5 79.5,37.5 65.5,51.5 51.5,37.5" fill="#A8743A" />
        <polygon points="19,39 33,53 19,67 5,53" fill="#1E7A63" />
        <polygon points="50,39 64,53 50,67 36,53" fill="#1E7A63" />
        <polygon points="81,39 95,53 81,67 67,53" fill="#1E7A63" />
        <polygon points="34.5,54.5 48.5,68.5 34.5,82.5 20.5,68.5" fill="#2C56A3" />
        <polygon points="65.5,54.5 79.5,68.5 65.5,82.5 51.5,68.5" fill="#2C56A3" />
        <polygon points="50,70 64,84 50,98 36,84" fill="#1C3A70" />
      </g>
      <g transform="translate(116 6)" fill="currentColor" fillRule="evenodd">
        <path d="M0 0H57L43.500 13.500H14V40H48L34.500 53.500H14V92H0Z" />
        <path
          transform="translate(53 0)"
          d="M13 30H50V92H13L0 79V43ZM18.500 43L13.500 48V74L18.500 79H36.500V43Z"
        />
        <path
          transform="translate(114 0)"
          d="M13 30H50L37 43H18.500L13.500 48V74L18.500 79H37L50 92H13L0 79V43Z"
        />
        <path
          transform="translate(171 0)"
          d="M13 30H39L52 43V66H13.500V74L18.500 79H38L51 92H13L0 79V43ZM18.500 43L13.500 48V55H38.500V48L33.500 43Z"
        />
        <path
          transform="translate(231 0)"
          d="M12 21.500L25.500 8V30H48L35 43H25.500V74L30.500 79H36L49 92H25L12 79V43H0V30H12Z"
        />
      </g>
    </svg>
  );
}
