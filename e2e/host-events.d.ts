interface DocumentEventMap {
  'milgrain:concept': CustomEvent<{ conceptId: string; engine: 'studio' | 'ai'; url: string }>
}
